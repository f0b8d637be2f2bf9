import { addMonths, type CivilDate } from '../dates'
import { lastDayOf } from './register-refusal'
import { schoolYearWithin, type SchoolYears } from './school-term'

/** `month` as `2026-10`, `schoolYear` as `2026-2027`, as enrolments name it. */
type SchoolMonth = { month: string; schoolYear: string }

/**
 * The months of the last twelve with a day of school, the latest first; the month that runs is one of them. A register
 * of a month is that of an enrolment of its school year. Source: docs/programme-rules.md §10.
 */
export function schoolMonths(years: SchoolYears, today: CivilDate): SchoolMonth[] {
  return Array.from({ length: 12 }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7)).flatMap(
    (month) => {
      const schoolYear = schoolYearWithin(`${month}-01`, lastDayOf(month), years)
      return schoolYear === null ? [] : [{ month, schoolYear }]
    },
  )
}

/** The month before this one; null when it had no school. */
export function schoolMonthBefore(years: SchoolYears, today: CivilDate): SchoolMonth | null {
  const before = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  return schoolMonths(years, today).find(({ month }) => month === before) ?? null
}
