import type { CivilDate } from '../dates'
import { addDays, daysBetween } from '../dates'
import { closureOn, type Closure, type School } from './closures'
import { isInTerm, type SchoolYears } from './school-term'

/**
 * A day on which a school is taken to be open: Monday to Friday, in the school year as entered or October to June, and
 * nobody recorded it as closed.
 * The week of five days is a default of this programme. Source: docs/programme-rules.md §10.
 */
export function isSchoolDay(
  on: CivilDate,
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): boolean {
  return isInTerm(on, years) && isWeekday(on) && closureOn(closures, school, on) === null
}

/** School days from one day to another, both counted. At most a school year is looked through. */
export function schoolDaysBetween(
  from: CivilDate,
  to: CivilDate,
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): number {
  return openDays(from, to, closures, school, years).length
}

/** The same days, the first on top. */
export function openDays(
  from: CivilDate,
  to: CivilDate,
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): CivilDate[] {
  const days = Math.min(daysBetween(from, to), longestStretch)
  const all = Array.from({ length: Math.max(0, days + 1) }, (_, day) => addDays(from, day))
  return all.filter((on) => isSchoolDay(on, closures, school, years))
}

/** School days of a month (`YYYY-MM`) up to a day. */
export function schoolDaysIn(
  month: string,
  upTo: CivilDate,
  closures: readonly Closure[],
  school: School,
  years: SchoolYears = [],
): number {
  const first = `${month}-01`
  const last = addDays(`${month}-28`, 3)
  let open = 0
  for (let on = first; on <= last && on <= upTo && on.startsWith(month); on = addDays(on, 1))
    if (isSchoolDay(on, closures, school, years)) open++
  return open
}

const longestStretch = 366

function isWeekday(on: CivilDate) {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}
