import type { PlanTrack } from '~/domain/plans/milestones'
import type { Translate } from '~/i18n/translator'
import type { Lane, LaneRow } from '~/ui/timeline/timeline-data'
import type { useMilestoneWords } from './milestone-words'
import type { PlannedMilestone, PlanOfHousehold } from './plan-of-household.server'

type Words = ReturnType<typeof useMilestoneWords>

/** Parents above, children below, what the household does as a whole under them; a row for each person. */
export function timelineLanes(plan: PlanOfHousehold, words: Words, t: Translate): Lane[] {
  const [common, own] = [rowsOf(plan, null), plan.people.map(({ id }) => rowsOf(plan, id))]
  const start = common.filter(isStart)
  const tracks: { track: PlanTrack; steps: PlannedMilestone[][] }[] = [
    { track: 'parents', steps: withStart(start, own, common) },
    { track: 'children', steps: [common, ...own].map((steps) => steps.filter(({ track }) => track === 'children')) },
    { track: 'household', steps: [common.filter((step) => step.track === 'household' && !isStart(step))] },
  ]
  return tracks.flatMap(({ track, steps }) => {
    const filled = steps.filter((row) => row.length > 0)
    if (filled.length === 0) return []
    const rows = filled.map((row) => laneRow(plan, row, words, t, track))
    return [{ track, title: t(`track.${track}`), rows }]
  })
}

/** The return and the agreement open the parents' lane, in the first caregiver's row. */
function withStart(start: PlannedMilestone[], own: PlannedMilestone[][], common: PlannedMilestone[]) {
  const parents = own
    .map((steps) => steps.filter(({ track }) => track === 'parents'))
    .filter(({ length }) => length > 0)
  const shared = common.filter((step) => step.track === 'parents' && !isStart(step))
  const [first = [], ...others] = parents
  return [[...start, ...first, ...shared], ...others]
}

function isStart({ code }: PlannedMilestone) {
  return code === 'M0' || code === 'M1'
}

function rowsOf({ milestones }: PlanOfHousehold, personId: string | null) {
  return milestones.filter((step) => step.personId === personId)
}

function laneRow(
  plan: PlanOfHousehold,
  steps: PlannedMilestone[],
  words: Words,
  t: Translate,
  track: PlanTrack,
): LaneRow {
  const person = plan.people.find(({ id }) => steps.some(({ personId }) => personId === id))
  const head = person && { title: person.givenName, subtitle: t('plan.age', { count: person.age }) }
  return {
    id: `${track}-${person?.id ?? 'all'}`,
    ...head,
    milestones: steps
      .filter(({ state }) => state !== 'withdrawn')
      .map((step) => ({
        id: step.id,
        label: words.short(step),
        dateLabel: words.shortWhen(step, plan.today),
        on: step.completedOn ?? step.plannedOn,
        state: step.state === 'withdrawn' || step.state === 'notDone' ? 'planned' : step.state,
        href: `/milestones/${step.id}`,
      })),
  }
}
