import type { CivilDate } from '../dates'
import { addMonths, isCivilDate } from '../dates'

export type PlannedDateRefusal = 'date-unreadable' | 'before-the-return' | 'date-too-far'

/** Months after the return up to which a plan can reach: a bound against slips of the finger. */
export const longestPlanMonths = 60

/** Why a milestone may not be planned on this day, or null when it may. */
export function plannedDateRefusal(plannedOn: CivilDate, returnedOn: CivilDate): PlannedDateRefusal | null {
  if (!isCivilDate(plannedOn)) return 'date-unreadable'
  if (plannedOn < returnedOn) return 'before-the-return'
  return plannedOn > addMonths(returnedOn, longestPlanMonths) ? 'date-too-far' : null
}
