import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { inboxFilter, inboxHref } from '~/features/inbox/inbox-filter'
import { InboxFilterBar } from '~/features/inbox/inbox-filter-bar'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { InboxTable } from '~/features/inbox/inbox-table'
import { kindsDecidedBy } from '~/features/inbox/may-decide'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { SavedNote } from '~/saved-note'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'signedIn', title: 'inbox.title', nav: 'inbox' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request)
  const filter = inboxFilter(new URL(request.url).searchParams)
  const { role } = context.actor
  const links = [
    { href: '/kits', word: 'inbox.kits' as const, icon: 'box' as const, needs: 'kit.read' as const },
    {
      href: '/committees',
      word: 'inbox.committee' as const,
      icon: 'people' as const,
      needs: 'committee.record' as const,
    },
    { href: '/duties', word: 'inbox.duties' as const, icon: 'shield' as const, needs: 'duties.read' as const },
  ].filter(({ needs }) => mayEver(role, needs))
  return { filter, links, role, kinds: kindsDecidedBy(role), ...(await inboxPage(context, filter)) }
}

export default function Inbox() {
  const t = useT()
  const { filter, links, role, kinds, rows, next, decisionDays } = useLoaderData<typeof loader>()
  const { kind, above, overdueOnly } = filter
  const [oldest] = rows
  const filtered = kind !== null || above !== null || overdueOnly
  const climbed = role === 'lead' && !overdueOnly && rows.some(({ overdue }) => overdue)
  return (
    <Page>
      <PageHeader
        title={t('inbox.title')}
        lead={t('inbox.lead')}
        actions={
          oldest ? (
            <ButtonLink href={oldest.href} tone="go" icon="right">
              {t('inbox.next')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        <SavedNote>{t('inbox.saved')}</SavedNote>
        {climbed ? (
          <Note
            tone="late"
            action={<a href={inboxHref({ kind, above, overdueOnly: true })}>{t('inbox.climbedLink')}</a>}
          >
            <p>{t('inbox.climbed', { count: decisionDays ?? 0 })}</p>
          </Note>
        ) : null}
        <Chips label={t('inbox.more')} items={links.map(({ href, word, icon }) => ({ href, icon, label: t(word) }))} />
        <InboxFilterBar kind={kind} above={above} overdueOnly={overdueOnly} kinds={kinds} />
        <Panel title={t('inbox.list')} flush>
          {rows.length > 0 ? (
            <InboxTable rows={rows} />
          ) : (
            <Empty icon="inbox" title={t(filtered ? 'inbox.emptyFiltered' : 'inbox.empty')}>
              <p>{t('inbox.emptyText')}</p>
            </Empty>
          )}
        </Panel>
        <Pager
          label={t('inbox.pages')}
          summary={t('inbox.shown', { count: rows.length })}
          previous={{ label: t('inbox.first'), ...(filter.after === null ? {} : { href: inboxHref(filter) }) }}
          next={{ label: t('inbox.following'), ...(next === null ? {} : { href: inboxHref(filter, next) }) }}
        />
      </Stack>
    </Page>
  )
}
