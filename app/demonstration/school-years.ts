import { addDays, schoolYearOf, type CivilDate } from '~/domain/dates'
import { isInTerm, nextSchoolStart } from '~/domain/schooling/school-term'
import type { SchoolClass } from '~/domain/schooling/school-classes'
import type { SeededRandom } from './seeded-random'

export type SchoolYear = {
  schoolYear: string
  schoolClass: SchoolClass
  kind: 'first' | 'returning' | 'promoted' | 'repeating'
  enrolledOn: CivilDate
  /** The day of the report in July; it may lie ahead. */
  reportOn: CivilDate
  promoted: boolean
}

const classes: readonly SchoolClass[] = ['CI', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e']

/** The school years of a child since the return: in term soon after it, else from October, and again each October. */
export function schoolYears(random: SeededRandom, age: number, returnedOn: CivilDate, today: CivilDate): SchoolYear[] {
  const years: SchoolYear[] = []
  let step = Math.min(5, Math.max(0, Math.floor((age - 6) / 2)))
  let enrolledOn = firstDay(random, returnedOn)
  let kind: SchoolYear['kind'] = age > 8 && random.chance(0.5) ? 'returning' : 'first'
  while (enrolledOn <= today) {
    const schoolYear = schoolYearOf(enrolledOn)
    const reportOn = `${schoolYear.slice(5)}-07-${10 + random.between(0, 3)}`
    const promoted = random.chance(0.8)
    years.push({ schoolYear, schoolClass: classes[step] ?? 'CI', kind, enrolledOn, reportOn, promoted })
    if (promoted) step++
    kind = promoted ? 'promoted' : 'repeating'
    enrolledOn = addDays(`${schoolYear.slice(5)}-10-01`, random.between(1, 9))
  }
  return years
}

function firstDay(random: SeededRandom, returnedOn: CivilDate): CivilDate {
  const soon = addDays(returnedOn, random.between(15, random.chance(0.12) ? 40 : 20))
  if (isInTerm(returnedOn) && isInTerm(soon)) return soon
  return addDays(nextSchoolStart(returnedOn), random.between(0, 8))
}
