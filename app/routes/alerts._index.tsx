import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { alertFilter, alertList } from '~/features/alerts/alert-list.server'
import { AlertTable } from '~/features/alerts/alert-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'alert.read', title: 'page.alerts', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'alert.read')
  return await alertList(context, alertFilter(new URL(request.url).searchParams))
}

export default function Alerts() {
  const t = useT()
  const { state, rows, next } = useLoaderData<typeof loader>()
  const here = state === 'open' ? '/alerts?' : `/alerts?state=${state}&`
  return (
    <Page>
      <PageHeader title={t('alerts.title')} lead={t('alerts.lead')} />
      <Stack>
        <Chips
          label={t('alerts.filter')}
          items={[
            { href: '/alerts', label: t('alerts.open'), current: state === 'open' },
            { href: '/alerts?state=new', label: t('alerts.new'), current: state === 'new' },
            { href: '/alerts?state=closed', label: t('alerts.closed'), current: state === 'closed' },
          ]}
        />
        <Panel
          flush={rows.length > 0}
          foot={next ? <a href={`${here}after=${encodeURIComponent(next)}`}>{t('alerts.next')}</a> : null}
        >
          {rows.length > 0 ? (
            <AlertTable rows={rows} />
          ) : (
            <Empty icon="check" title={t('alerts.empty')}>
              <p>{t('alerts.emptyText')}</p>
            </Empty>
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
