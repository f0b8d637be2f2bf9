import { addDays, addMonths, type CivilDate } from '../dates'
import { isInTerm, type SchoolYears } from '../schooling/school-term'

/** What can be missing of a household, in the order of the table. Source: docs/programme-rules.md §12. */
export const missingData = ['baseline', 'consent', 'childrenNotAsked', 'register', 'visitFigures', 'duplicate'] as const
export type MissingData = (typeof missingData)[number]

/** The baseline is due at most so many days after the return. Source: docs/programme-rules.md §1, H1. */
export const baselineWithinDays = 45

/** Visits and deeds further back are not asked for any more: a default of this programme. */
export const lookBackDays = 90

/** The month whose registers should be in: the last one that is over and in which school was open; `YYYY-MM` or null. */
export function registerMonth(today: CivilDate, years: SchoolYears = []): string | null {
  const lastDay = addDays(`${today.slice(0, 7)}-01`, -1)
  const middle = `${lastDay.slice(0, 7)}-15`
  return isInTerm(middle, years) ? lastDay.slice(0, 7) : null
}

export function firstDayAfter(month: string): CivilDate {
  return addMonths(`${month}-01`, 1)
}

/** Whether a visit that met somebody left its figures out: takings and costs of a trade, living animals of livestock. */
export function lacksFigures(
  measure: 'trade' | 'livestock',
  { takings, costs, animalsAlive }: { takings: number | null; costs: number | null; animalsAlive: number | null },
): boolean {
  return measure === 'trade' ? takings === null || costs === null : animalsAlive === null
}
