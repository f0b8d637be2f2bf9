import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clearancesWaiting } from '~/features/closure/clearances-waiting.server'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

export const handle = { access: 'signedIn', title: 'clearance.title', nav: 'home' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return found(await clearancesWaiting(await requireContext(request)))
}

export default function Clearances() {
  const t = useT()
  const { date } = useFormats()
  const { rows, more } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader title={t('clearance.title')} lead={t('clearance.lead')} />
      {rows.length === 0 ? (
        <Empty icon="shield" title={t('clearance.none')}>
          <p>{t('clearance.noneText')}</p>
        </Empty>
      ) : (
        <Panel flush foot={more ? t('closings.more') : undefined}>
          <TodoList
            items={rows.map(({ id, caseNumber, approvedOn, worryOpen }) => ({
              key: id,
              icon: worryOpen ? 'alert' : 'shield',
              title: caseNumber,
              href: `/clearances/${id}`,
              detail: t(worryOpen ? 'clearance.worryOpen' : 'clearance.noWorry'),
              when: t('clearance.since', { on: date(approvedOn) }),
              late: worryOpen,
            }))}
          />
        </Panel>
      )}
    </Page>
  )
}
