import type { CivilDate } from '../dates'
import { addDays, daysBetween } from '../dates'

export type MilestoneState = 'done' | 'withdrawn' | 'late' | 'due' | 'planned'

export type MilestoneFacts = {
  plannedOn: CivilDate
  /** null where it is never late. */
  toleranceDays: number | null
  /** The completion that counts; null when there is none or it was withdrawn. */
  completedOn: CivilDate | null
  /** True when the milestone itself was taken out of the plan. */
  withdrawn: boolean
}

/** Days before the planned date from which a milestone is shown as due. A default. */
export const dueWithinDays = 30

/**
 * Late is derived: planned date + tolerance < today, without a completion. What was done stays done, also when
 * the milestone was taken out of the plan afterwards. Source: docs/programme-rules.md §1.
 */
export function milestoneState(facts: MilestoneFacts, today: CivilDate): MilestoneState {
  if (facts.completedOn !== null) return 'done'
  if (facts.withdrawn) return 'withdrawn'
  if (daysLate(facts, today) > 0) return 'late'
  return daysBetween(today, facts.plannedOn) <= dueWithinDays ? 'due' : 'planned'
}

/**
 * Days since the planned date, the date that stands beside it, once the tolerance is over; 0 within the tolerance and
 * when it was done or withdrawn. Source: docs/programme-rules.md §1.
 */
export function daysLate(facts: MilestoneFacts, today: CivilDate): number {
  if (facts.completedOn !== null || facts.withdrawn) return 0
  const from = lateFrom(facts)
  return from === null || today < from ? 0 : daysBetween(facts.plannedOn, today)
}

/** The first day on which a milestone without a completion is late; null for one that is never late. */
export function lateFrom({
  plannedOn,
  toleranceDays,
}: Pick<MilestoneFacts, 'plannedOn' | 'toleranceDays'>): CivilDate | null {
  return toleranceDays === null ? null : addDays(plannedOn, toleranceDays + 1)
}
