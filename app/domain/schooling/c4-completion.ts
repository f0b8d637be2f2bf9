import type { CivilDate } from '../dates'
import { addDays } from '../dates'
import { milestone, milestoneTemplate1, type MilestoneTemplate } from '../plans/milestone-template'
import type { RegisterDays } from './attendance'
import { c4Reached, lastOpenDays } from './c4-reached'
import { lastDayOf } from './register-refusal'

/**
 * The day on which the register shows C4, or null: reached over the last 30 open days, at the earliest 90 less 21 days
 * after the enrolment C1. Dated by the end of the latest month. Source: docs/programme-rules.md §1, C4.
 */
export function c4CompletedOn(
  months: readonly (RegisterDays & { month: string })[],
  enrolledOn: CivilDate | null,
  today: CivilDate,
  template: MilestoneTemplate = milestoneTemplate1,
): CivilDate | null {
  const latest = months
    .map(({ month }) => month)
    .sort()
    .at(-1)
  if (latest === undefined || enrolledOn === null || c4Reached(lastOpenDays(months)) !== 'reached') return null
  const end = lastDayOf(latest)
  const on = end < today ? end : today
  const { planned, toleranceDays } = milestone('C4', template)
  const days = planned.kind === 'daysAfter' ? planned.days : 0
  return on < addDays(enrolledOn, days - toleranceDays) ? null : on
}

/** The first month, in their order, by which the register showed C4, and the day; null when none did. */
export function c4FirstShown<Month extends RegisterDays & { month: string }>(
  months: readonly Month[],
  enrolledOn: CivilDate | null,
  today: CivilDate,
  template: MilestoneTemplate = milestoneTemplate1,
): { on: CivilDate; by: Month } | null {
  const inOrder = months.toSorted((one, other) => (one.month < other.month ? -1 : 1))
  for (const [place, by] of inOrder.entries()) {
    const on = c4CompletedOn(inOrder.slice(0, place + 1), enrolledOn, today, template)
    if (on !== null) return { on, by }
  }
  return null
}
