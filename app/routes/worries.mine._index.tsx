import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnWorriesTable } from '~/features/concerns/own-worries-table'
import { FocalPointNote } from '~/features/concerns/focal-point-note'
import { ownWorries } from '~/features/concerns/own-worries.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { WorryLink } from '~/pieces/worry-link'

export const handle = { access: 'concern.raise', title: 'page.worriesMine' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'concern.raise')
  return await ownWorries(context, new URL(request.url).searchParams.get('before'))
}

export default function OwnWorries() {
  const t = useT()
  const { worries, next, focalPoint } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader title={t('concerns.mine.title')} lead={t('concerns.mine.lead')} actions={<WorryLink />} />
      {focalPoint ? <FocalPointNote /> : null}
      <Panel
        flush={worries.length > 0}
        foot={next ? <a href={`/worries/mine?before=${next}`}>{t('concerns.mine.next')}</a> : null}
      >
        {worries.length > 0 ? (
          <OwnWorriesTable worries={worries} />
        ) : (
          <Empty icon="flag" title={t('concerns.mine.empty')} action={<WorryLink />}>
            <p>{t('concerns.mine.emptyText')}</p>
          </Empty>
        )}
      </Panel>
    </Page>
  )
}
