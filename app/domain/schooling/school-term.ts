import type { CivilDate } from '../dates'

/** First and last days of school years as they were announced; years that nobody entered run by the default. */
export type SchoolYears = readonly { startsOn: CivilDate; endsOn: CivilDate }[]

/**
 * Whether school is in session: between the days entered for that school year, else from October to June.
 * Source: docs/programme-rules.md §1 and §16, after "School year: October–June" (Niger, 2023).
 */
export function isInTerm(on: CivilDate, years: SchoolYears = []): boolean {
  return termHolding(on, years) !== null
}

/** The first day of school on or after a day: as entered, else 1 October. */
export function nextSchoolStart(on: CivilDate, years: SchoolYears = []): CivilDate {
  const year = Number(on.slice(0, 4))
  const starts = [year - 1, year, year + 1].map((first) => termOf(first, years).startsOn)
  return starts.find((start) => start >= on) ?? `${year + 1}-10-01`
}

/**
 * The day that ends the school year of an enrolment: as entered, else 15 July. An enrolment made in the long vacation
 * is for the school year that comes. Source: docs/programme-rules.md §1, C6.
 */
export function endOfSchoolYear(enrolledOn: CivilDate, years: SchoolYears = []): CivilDate {
  const term = termHolding(enrolledOn, years) ?? termHolding(nextSchoolStart(enrolledOn, years), years)
  return term?.entered ? term.endsOn : `${term?.endsOn.slice(0, 4) ?? ''}-07-15`
}

/** The school year with a day of school from one day to another, `2026-2027`; null in the long vacation. */
export function schoolYearWithin(from: CivilDate, to: CivilDate, years: SchoolYears): string | null {
  const year = Number(from.slice(0, 4))
  const first = [year - 1, year].find((candidate) => {
    const { startsOn, endsOn } = termOf(candidate, years)
    return startsOn <= to && from <= endsOn
  })
  return first === undefined ? null : `${first}-${first + 1}`
}

type Term = { startsOn: CivilDate; endsOn: CivilDate; entered: boolean }

function termHolding(on: CivilDate, years: SchoolYears): Term | null {
  const year = Number(on.slice(0, 4))
  const terms = [termOf(year - 1, years), termOf(year, years)]
  return terms.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ?? null
}

/** The school year that starts in the second half of a year. */
function termOf(year: number, years: SchoolYears): Term {
  const entered = years.find(({ startsOn }) => startsOn >= `${year}-07-01` && startsOn < `${year + 1}-07-01`)
  if (entered) return { ...entered, entered: true }
  return { startsOn: `${year}-10-01`, endsOn: `${year + 1}-06-30`, entered: false }
}
