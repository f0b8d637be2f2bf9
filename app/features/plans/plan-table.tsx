import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import { useMilestoneWords } from './milestone-words'
import type { PlannedMilestone, PlanOfHousehold } from './plan-of-household.server'

/** Both tracks by person: each step with its planned date, the day it was done, and how it stands. */
export function PlanTable({ plan }: { plan: PlanOfHousehold }) {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  return (
    <DataTable
      caption={t('plan.tableCaption')}
      tight
      rows={inOrder(plan)}
      rowKey={({ id }) => id}
      tone={({ state }) => (state === 'late' ? 'late' : undefined)}
      columns={[
        {
          key: 'step',
          head: t('plan.step'),
          rowHead: true,
          cell: (step) => <a href={`/milestones/${step.id}`}>{words.label(step)}</a>,
        },
        { key: 'who', head: t('plan.who'), cell: (step) => words.ofWhom(step, plan.people) },
        { key: 'track', head: t('plan.track'), cell: ({ track }) => t(`track.${track}`) },
        { key: 'planned', head: t('plan.planned'), cell: ({ plannedOn }) => date(plannedOn) },
        { key: 'done', head: t('plan.done'), cell: ({ completedOn }) => (completedOn ? date(completedOn) : '') },
        { key: 'state', head: t('plan.state'), cell: (step) => <StateTag step={step} /> },
      ]}
    />
  )
}

export function StateTag({ step }: { step: PlannedMilestone }) {
  const t = useT()
  if (step.daysLate > 0) return <Tag tone="late">{t('plan.daysLate', { count: step.daysLate })}</Tag>
  return <Tag tone={step.state === 'due' ? 'accent' : 'line'}>{t(`milestoneState.${step.state}`)}</Tag>
}

function inOrder({ milestones, people }: PlanOfHousehold) {
  const tracks = ['parents', 'children', 'household']
  const placeOf = (step: PlannedMilestone) =>
    tracks.indexOf(step.track) * 100 + people.findIndex(({ id }) => id === step.personId) + 1
  return [...milestones].sort((one, other) => placeOf(one) - placeOf(other) || (dateOf(one) < dateOf(other) ? -1 : 1))
}

function dateOf({ completedOn, plannedOn }: PlannedMilestone) {
  return completedOn ?? plannedOn
}
