import type { CivilDate } from '../dates'
import { addDays } from '../dates'
import { milestone } from '../plans/milestone-template'
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
): CivilDate | null {
  const latest = months
    .map(({ month }) => month)
    .sort()
    .at(-1)
  if (latest === undefined || enrolledOn === null || c4Reached(lastOpenDays(months)) !== 'reached') return null
  const end = lastDayOf(latest)
  const on = end < today ? end : today
  return on < addDays(enrolledOn, daysAfterC1 - milestone('C4').toleranceDays) ? null : on
}

const { planned } = milestone('C4')
const daysAfterC1 = planned.kind === 'daysAfter' ? planned.days : 0
