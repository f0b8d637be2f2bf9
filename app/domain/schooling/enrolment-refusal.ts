import type { CivilDate } from '../dates'
import { addMonths, schoolYearOf } from '../dates'

export type EnrolmentRefusal = 'in-the-future' | 'outside-the-school-year' | 'school-missing'

export type EnrolmentToRecord = {
  schoolYear: string
  enrolledOn: CivilDate
  schoolId?: string | undefined
  schoolName?: string | undefined
  communePcode?: string | undefined
}

/**
 * Why an enrolment may not be recorded, or null. It is made between 1 July before the school year and 30 September
 * that ends it, and names a school: one that is known, or a new one with its commune.
 */
export function enrolmentRefusal(enrolment: EnrolmentToRecord, today: CivilDate): EnrolmentRefusal | null {
  const { schoolYear, enrolledOn, schoolId, schoolName, communePcode } = enrolment
  if (enrolledOn > today) return 'in-the-future'
  const [start = '', end = ''] = schoolYear.split('-')
  if (enrolledOn < `${start}-07-01` || enrolledOn > `${end}-09-30`) return 'outside-the-school-year'
  return schoolId || (schoolName && communePcode) ? null : 'school-missing'
}

/** The school years an enrolment can be recorded for: the one before, this one and, from July, the one that comes. */
export function schoolYearsToChoose(today: CivilDate): string[] {
  const years = [schoolYearOf(addMonths(today, -12)), schoolYearOf(today), schoolYearOf(addMonths(today, 3))]
  return [...new Set(years)]
}
