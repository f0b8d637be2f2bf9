import { schoolClasses, type EnrolmentKind, type SchoolClass } from '../schooling/school-classes'

/** What an enrolment is called when somebody chose the class: above the last one, the same, or another form of school. */
export function kindOfNext(last: SchoolClass, next: SchoolClass, proposed: EnrolmentKind): EnrolmentKind {
  if (next === 'passerelle' && last !== next) return 'bridging'
  const [from, to] = [schoolClasses.indexOf(last), schoolClasses.indexOf(next)]
  const stages = schoolClasses.indexOf('Tle')
  if (from > stages || to > stages) return 'returning'
  if (to > from) return 'promoted'
  return proposed === 'promoted' ? 'repeating' : proposed
}
