import type { CivilDate } from '../dates'
import { addDays, daysBetween } from '../dates'

export type MilestoneState = 'done' | 'withdrawn' | 'late' | 'due' | 'planned' | 'notDone'

export type MilestoneFacts = {
  plannedOn: CivilDate
  /** null where it is never late. */
  toleranceDays: number | null
  /** The completion that counts; null when there is none or it was withdrawn. */
  completedOn: CivilDate | null
  /** True when the milestone itself was taken out of the plan. */
  withdrawn: boolean
  /** Of a closed case nothing is to be done any longer, and so nothing is late. */
  closed?: boolean
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
  if (facts.closed) return 'notDone'
  if (daysLate(facts, today) > 0) return 'late'
  return daysBetween(today, facts.plannedOn) <= dueWithinDays ? 'due' : 'planned'
}

/**
 * Days since the planned date, the date that stands beside it, once the tolerance is over; 0 within the tolerance and
 * when it was done or withdrawn, or the case is closed. Source: docs/programme-rules.md §1.
 */
export function daysLate(facts: MilestoneFacts, today: CivilDate): number {
  if (facts.completedOn !== null || facts.withdrawn || facts.closed) return 0
  const from = lateFrom(facts)
  return from === null || today < from ? 0 : daysBetween(facts.plannedOn, today)
}

/** What lists keep of a household: its next step, and the step that makes it late. */
type DueFacts = {
  nextDueOn: CivilDate | null
  nextDueCode: string | null
  lateFrom: CivilDate | null
  lateCode: string | null
  lateDueOn: CivilDate | null
}

/**
 * The step that a household is late with and the days since its planned date; null when nothing is late. Where the
 * late step was not kept yet it is the next one. Source: docs/programme-rules.md §1.
 */
export function lateWith(
  facts: DueFacts,
  today: CivilDate,
): { code: string | null; on: CivilDate; days: number } | null {
  if (facts.lateFrom === null || today < facts.lateFrom) return null
  const [code, dueOn] =
    facts.lateCode === null ? [facts.nextDueCode, facts.nextDueOn] : [facts.lateCode, facts.lateDueOn]
  const on = dueOn ?? facts.lateFrom
  return { code, on, days: daysBetween(on, today) }
}

/** The first day on which a milestone without a completion is late; null for one that is never late. */
export function lateFrom({
  plannedOn,
  toleranceDays,
}: Pick<MilestoneFacts, 'plannedOn' | 'toleranceDays'>): CivilDate | null {
  return toleranceDays === null ? null : addDays(plannedOn, toleranceDays + 1)
}
