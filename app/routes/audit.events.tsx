import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditAreasOf } from '~/domain/audit/audit-areas'
import { eventFilter, eventsHref } from '~/features/audit/event-filter'
import { EventsFilter } from '~/features/audit/events-filter'
import { EventsTable } from '~/features/audit/events-table'
import { sealedEvents } from '~/features/audit/sealed-events.server'
import { useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'audit.read', title: 'page.auditEvents', nav: 'audit' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'audit.read')
  const filter = eventFilter(new URL(request.url).searchParams)
  return { filter, areas: auditAreasOf(context.actor.role), ...(await sealedEvents(context, filter)) }
}

export default function AuditEvents() {
  const t = useT()
  const { filter, areas, rows, next } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('page.auditEvents')}
        lead={t('audit.events.lead')}
        crumbs={
          <Crumbs
            label={t('audit.crumbs')}
            items={[{ href: '/audit', label: t('page.audit') }, { label: t('page.auditEvents') }]}
          />
        }
      />
      <Stack gap="large">
        <EventsFilter areas={areas} filter={filter} />
        <Panel title={t('audit.events.shown', { count: rows.length })} flush>
          <EventsTable rows={rows} />
        </Panel>
        {next === null ? null : <ListPager here={eventsHref(filter, null)} next={next} />}
      </Stack>
    </Page>
  )
}
