import type { CivilDate } from '../dates'
import { schoolYearOf } from '../dates'

/** In term from October to June. Source: docs/programme-rules.md §1, after "School year: October–June" (Niger, 2023). */
export function isInTerm(on: CivilDate): boolean {
  const month = on.slice(5, 7)
  return month >= '10' || month <= '06'
}

/** The first 1 October on or after a day. */
export function nextSchoolStart(on: CivilDate): CivilDate {
  const october = `${on.slice(0, 4)}-10-01`
  return on <= october ? october : `${Number(on.slice(0, 4)) + 1}-10-01`
}

/**
 * 15 July that ends the school year of an enrolment. An enrolment made in the long vacation (July to September)
 * is for the school year that comes. Source: docs/programme-rules.md §1, C6.
 */
export function endOfSchoolYear(enrolledOn: CivilDate): CivilDate {
  const firstDay = isInTerm(enrolledOn) ? enrolledOn : nextSchoolStart(enrolledOn)
  return `${schoolYearOf(firstDay).slice(5)}-07-15`
}
