import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HouseholdTasksPanel } from '~/features/casework/household-tasks-panel'
import { tasksOfHousehold } from '~/features/casework/task-list.server'
import { householdHead } from '~/features/households/household-head.server'
import { AlertBanner } from '~/features/alerts/alert-banner'
import { alertOfHousehold } from '~/features/alerts/alert-of-household.server'
import { ChildrenAtHomeNote } from '~/features/plans/children-at-home-note'
import { DependenciesPanel } from '~/features/plans/dependencies-panel'
import { HouseholdActions } from '~/features/plans/household-actions'
import { HouseholdTimeline } from '~/features/plans/household-timeline'
import { JournalLines } from '~/features/plans/journal-panel'
import { journalOfHousehold } from '~/features/plans/journal-of-household.server'
import { LinksPanel } from '~/features/plans/links-panel'
import { linksOfHousehold } from '~/features/plans/links-of-household.server'
import { NextStepsPanel } from '~/features/plans/next-steps-panel'
import { NoPlan } from '~/features/plans/no-plan'
import { outcomesOfHousehold } from '~/features/plans/outcomes-of-household.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Panel } from '~/ui/panel'
import { Stack, WithAside } from '~/ui/page'

export const handle = {
  access: 'household.read',
  title: 'page.household',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const id = params['id'] ?? ''
  const [head, plan] = await Promise.all([householdHead(context, id), planOfHousehold(context, id)])
  const [alert, tasks, outcomes, links, journal] = await Promise.all([
    alertOfHousehold(context, id),
    tasksOfHousehold(context, id),
    outcomesOfHousehold(context, id),
    linksOfHousehold(context, id, found(plan).milestones),
    journalOfHousehold(context, id, { limit: 6 }),
  ])
  return { head: found(head), plan: found(plan), alert, tasks, outcomes, links, journal }
}

export default function HouseholdPage() {
  const t = useT()
  const { head, plan, alert, tasks, outcomes, links, journal } = useLoaderData<typeof loader>()
  const deeds = (
    <Panel
      title={t('plan.lastDeeds')}
      aside={<a href={`/households/${head.id}/journal`}>{t('plan.wholeJournal')}</a>}
      flush
    >
      <JournalLines entries={journal.entries} />
    </Panel>
  )
  if (plan.revision === 0)
    return (
      <HouseholdFrame head={head} tab="overview">
        <Stack gap="large">
          <AlertBanner alert={alert} />
          <NoPlan householdId={head.id} editable={plan.editable} />
        </Stack>
        <HouseholdTasksPanel householdId={head.id} tasks={tasks} today={plan.today} />
        {deeds}
      </HouseholdFrame>
    )
  return (
    <HouseholdFrame head={head} tab="overview" actions={<HouseholdActions plan={plan} householdId={head.id} />}>
      <WithAside
        asideFirst
        asideLabel={t('plan.next')}
        aside={
          <>
            <NextStepsPanel plan={plan} />
            <HouseholdTasksPanel householdId={head.id} tasks={tasks} today={plan.today} />
            <DependenciesPanel plan={plan} />
          </>
        }
      >
        <AlertBanner alert={alert} />
        <ChildrenAtHomeNote plan={plan} presence={outcomes.presence} />
        <HouseholdTimeline plan={plan} outcomes={outcomes} />
        <LinksPanel plan={plan} links={links} />
        {deeds}
      </WithAside>
    </HouseholdFrame>
  )
}
