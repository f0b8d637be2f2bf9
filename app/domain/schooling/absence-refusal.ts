import type { CivilDate } from '../dates'
import { addMonths } from '../dates'

export const absenceFindings = ['stillMissing', 'back'] as const
export type AbsenceFinding = (typeof absenceFindings)[number]

export type AbsenceRefusal =
  'in-the-future' | 'absence-ends-before' | 'absence-too-old' | 'absence-no-school-day' | 'absence-back-first'

type AbsenceToRecord = {
  firstMissedOn: CivilDate
  /** The day that was looked at: the last missed one, or the one on which the child was back. */
  seenOn: CivilDate
  finding: AbsenceFinding
}

/**
 * Why days missed at school may not be recorded, or null.
 *
 * @param schoolDays school days from the first missed to the day seen
 */
export function absenceRefusal(
  { firstMissedOn, seenOn, finding }: AbsenceToRecord,
  schoolDays: number,
  today: CivilDate,
): AbsenceRefusal | null {
  if (seenOn > today || firstMissedOn > today) return 'in-the-future'
  if (seenOn < firstMissedOn) return 'absence-ends-before'
  if (finding === 'back' && seenOn === firstMissedOn) return 'absence-back-first'
  if (firstMissedOn < addMonths(today, -12)) return 'absence-too-old'
  return schoolDays === 0 ? 'absence-no-school-day' : null
}
