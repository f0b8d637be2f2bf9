import type { CivilDate } from '../dates'
import { schoolYearOf } from '../dates'

/** First and last days of school years as they were announced; those that nobody entered run by the default. */
export type SchoolYears = readonly { startsOn: CivilDate; endsOn: CivilDate }[]

/**
 * Whether school is in session: between the days that were entered for that school year, else from October to June.
 * Source: docs/programme-rules.md §1 and §16, after "School year: October–June" (Niger, 2023).
 */
export function isInTerm(on: CivilDate, years: SchoolYears = []): boolean {
  if (years.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)) return true
  if (yearOf(on, years) || yearOf(`${Number(on.slice(0, 4)) - 1}-10-01`, years)?.endsOn.startsWith(on.slice(0, 4)))
    return isBefore(on, years)
  return isByDefault(on)
}

/** The first day of school on or after a day: as entered, else 1 October. */
export function nextSchoolStart(on: CivilDate, years: SchoolYears = []): CivilDate {
  const year = Number(on.slice(0, 4))
  const starts = [year - 1, year, year + 1].map((first) => startOf(first, years))
  return starts.find((start) => start >= on) ?? `${year + 1}-10-01`
}

/**
 * The day that ends the school year of an enrolment: as entered, else 15 July. An enrolment made in the long vacation
 * is for the school year that comes. Source: docs/programme-rules.md §1, C6.
 */
export function endOfSchoolYear(enrolledOn: CivilDate, years: SchoolYears = []): CivilDate {
  const firstDay = isInTerm(enrolledOn, years) ? enrolledOn : nextSchoolStart(enrolledOn, years)
  const entered = years.find(({ startsOn, endsOn }) => startsOn <= firstDay && firstDay <= endsOn)
  return entered?.endsOn ?? `${schoolYearOf(firstDay).slice(5)}-07-15`
}
