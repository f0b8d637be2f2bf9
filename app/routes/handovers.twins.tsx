import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { twinsList } from '~/features/handover/twins-list.server'
import { TwinsTable } from '~/features/handover/twins-table'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'packet.read', title: 'twins.title' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'packet.read')
  return await twinsList(context, new URL(request.url).searchParams.get('after'))
}

export default function Twins() {
  const t = useT()
  const { rows, next } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title={t('twins.title')} lead={t('twins.lead')} />
      <Panel flush foot={next === null ? null : <ListPager here="/handovers/twins" next={next} />}>
        {rows.length > 0 ? (
          <TwinsTable rows={rows} />
        ) : (
          <Empty icon="camera" title={t('twins.empty')}>
            <p>{t('twins.emptyText')}</p>
          </Empty>
        )}
      </Panel>
    </Page>
  )
}
