import type { CivilDate } from '../dates'
import { schoolYearOf } from '../dates'
import type { SchoolClass } from './school-classes'

const primaryAndAfter: readonly SchoolClass[] = [
  'CI',
  'CP',
  'CE1',
  'CE2',
  'CM1',
  'CM2',
  '6e',
  '5e',
  '4e',
  '3e',
  '2nde',
  '1ere',
  'Tle',
]

/** Entry to CI at 6–7: from 7 on a child without an enrolment is out of school. Source: Niger's school system (IFADEM). */
export const schoolEntryAge = 7

/**
 * The birth year that a class suggests, to be kept as estimated: entry at the later of the usual 6 and 7; 10 where
 * a class says nothing of age.
 */
export function usualBirthYear(schoolClass: SchoolClass, on: CivilDate): number {
  const step = primaryAndAfter.indexOf(schoolClass)
  const age = schoolClass === 'prescolaire' ? 5 : step < 0 ? 10 : schoolEntryAge + step
  return Number(schoolYearOf(on).slice(0, 4)) - age
}
