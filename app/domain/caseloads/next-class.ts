import type { EnrolmentEnd } from '../schooling/enrolment-ends'
import { schoolClasses, type EnrolmentKind, type SchoolClass } from '../schooling/school-classes'

export const enrolmentBatchStates = ['proposed', 'done', 'undone'] as const

/** A batch is undone within these days while no register refers to it. A default. Source: docs/programme-rules.md §15. */
export const undoBatchDays = 30

const stages: readonly SchoolClass[] = schoolClasses.slice(0, schoolClasses.indexOf('Tle') + 1)

/**
 * The class that is proposed for the next school year: the one above after a promotion, the same where the report does
 * not say so. A bridging, vocational, non-formal or coranic class goes on as it is; after the last there is none. Age
 * changes nothing. Source: docs/programme-rules.md §15.
 *
 * @param endedWhy what the school report said; null while nothing was said
 */
export function nextClass(
  schoolClass: SchoolClass,
  endedWhy: EnrolmentEnd | null,
): { schoolClass: SchoolClass; kind: EnrolmentKind } | null {
  const stage = stages.indexOf(schoolClass)
  if (stage < 0) return { schoolClass, kind: 'returning' }
  if (endedWhy !== 'promoted') return { schoolClass, kind: endedWhy === 'yearFinished' ? 'repeating' : 'returning' }
  const above = stages[stage + 1]
  return above ? { schoolClass: above, kind: 'promoted' } : null
}
