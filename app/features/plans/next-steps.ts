import type { CivilDate } from '~/domain/dates'
import type { PlannedMilestone } from './plan-of-household.server'

/** What is open: late first, the longest late on top, then what falls next. */
export function nextSteps(milestones: readonly PlannedMilestone[]): PlannedMilestone[] {
  return milestones
    .filter(({ completedOn, state }) => completedOn === null && state !== 'withdrawn' && state !== 'notDone')
    .sort((one, other) => other.daysLate - one.daysLate || byDate(one.plannedOn, other.plannedOn))
}

function byDate(one: CivilDate, other: CivilDate) {
  return one < other ? -1 : Number(one > other)
}
