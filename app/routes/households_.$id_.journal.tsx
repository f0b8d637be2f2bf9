import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { assignmentHistory } from '~/features/caseloads/assignment-history.server'
import { AssignmentHistoryPanel } from '~/features/caseloads/assignment-history-panel'
import { householdHead } from '~/features/households/household-head.server'
import { JournalLines } from '~/features/plans/journal-panel'
import { journalOfHousehold } from '~/features/plans/journal-of-household.server'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Empty } from '~/ui/empty'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'household.read',
  title: 'plan.journal',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const head = found(await householdHead(context, params['id'] ?? ''))
  const before = new URL(request.url).searchParams.get('before')
  const [journal, assignments] = await Promise.all([
    journalOfHousehold(context, head.id, { before, limit: 50 }),
    assignmentHistory(context, head.id),
  ])
  const mayHandOver = mayEver(context.actor.role, 'caseload.reassign') && head.status === 'open'
  return { head, before, journal, assignments, mayHandOver }
}

export default function HouseholdJournal() {
  const t = useT()
  const { head, before, journal, assignments, mayHandOver } = useLoaderData<typeof loader>()
  const here = `/households/${head.id}/journal`
  return (
    <HouseholdFrame head={head} tab="journal">
      <AssignmentHistoryPanel assignments={assignments} />
      <Panel
        title={t('plan.journal')}
        aside={
          mayHandOver ? <a href={`/caseloads/reassign?household=${head.id}`}>{t('caseloads.handOver')}</a> : undefined
        }
        flush
      >
        {journal.entries.length > 0 ? (
          <JournalLines entries={journal.entries} />
        ) : (
          <Empty icon="journal" title={t('plan.journalEmpty')}>
            {t('plan.journalEmptyText')}
          </Empty>
        )}
      </Panel>
      {before !== null || journal.next !== null ? (
        <Pager
          label={t('plan.journalPages')}
          summary={t('plan.journalShown', { count: journal.entries.length })}
          previous={{ label: t('plan.newest'), ...(before === null ? {} : { href: here }) }}
          next={{ label: t('plan.older'), ...(journal.next ? { href: `${here}?before=${journal.next}` } : {}) }}
        />
      ) : null}
    </HouseholdFrame>
  )
}
