import type { CivilDate } from '../dates'
import { enrolmentRefusal } from '../schooling/enrolment-refusal'
import type { EnrolmentKind, SchoolClass } from '../schooling/school-classes'
import type { CellReader } from './cell-reader'
import { readSchoolYear } from './read-school-year'
import { readClass, readEnrolmentKind } from './read-words'

export type EnrolmentRow = {
  child: string
  schoolName: string
  communePcode: string
  schoolYear: string
  schoolClass: SchoolClass
  kind: EnrolmentKind
  enrolledOn: CivilDate
  registerSeen: boolean
}

/** Without a school year it is that of the day, without a kind a first enrolment in the lowest classes, else a return. */
export function readEnrolmentRow(read: CellReader, today: CivilDate): EnrolmentRow | null {
  const child = read.needed('child', (field) => read.text(field, 60))
  const schoolName = read.needed('school', (field) => read.text(field, 120))
  const communePcode = read.needed('commune', read.place)
  const schoolClass = read.needed('schoolClass', (field) => read.word(field, readClass))
  const enrolledOn = read.needed('enrolledOn', (field) => read.date(field, '2010-01-01'))
  const written = read.word('enrolmentKind', readEnrolmentKind)
  const registerSeen = read.yesNo('registerSeen') ?? false
  if (!enrolledOn) return null
  const schoolYear = readSchoolYear(read.written('schoolYear') ?? '', enrolledOn)
  if (schoolYear === null) {
    read.say('schoolYear', 'schoolYearUnreadable')
    return null
  }
  if (read.findings.length > 0 || !child || !schoolName || !communePcode || !schoolClass) return null
  const kind = written ?? (schoolClass === 'CI' || schoolClass === 'prescolaire' ? 'first' : 'returning')
  const row = { child, schoolName, communePcode, schoolYear, schoolClass, kind, enrolledOn, registerSeen }
  if (enrolmentRefusal(row, today) === 'outside-the-school-year') {
    read.say('enrolledOn', 'outsideSchoolYear', { year: schoolYear })
    return null
  }
  return row
}
