import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closuresWaiting } from '~/features/closure/closures-waiting.server'
import { ClosuresTable } from '~/features/closure/closures-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'case.approveClosure', title: 'closings.title', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return closuresWaiting(await requireContext(request, 'case.approveClosure'))
}

export default function Closures() {
  const t = useT()
  const { rows, more } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title={t('closings.title')} lead={t('closings.lead')} />
      {rows.length === 0 ? (
        <Empty icon="check" title={t('closings.none')}>
          <p>{t('closings.noneText')}</p>
        </Empty>
      ) : (
        <Panel flush foot={more ? t('closings.more') : undefined}>
          <ClosuresTable rows={rows} />
        </Panel>
      )}
    </Page>
  )
}
