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

type Stretch = { firstMissedOn: CivilDate; seenMissingOn: CivilDate }

/**
 * Why a look does not fit the stretches a child already has, or null: no day is missed twice, and an open stretch ends
 * before another begins.
 *
 * @param open   the stretch this look goes on with
 * @param others all others of the child
 */
export function stretchRefusal(
  { firstMissedOn, lastMissedOn }: { firstMissedOn: CivilDate; lastMissedOn: CivilDate },
  open: Stretch | null,
  others: readonly Stretch[],
): 'absence-still-open' | 'absence-overlaps' | null {
  if (open !== null && firstMissedOn > open.seenMissingOn) return 'absence-still-open'
  const meets = others.some((other) => firstMissedOn <= other.seenMissingOn && other.firstMissedOn <= lastMissedOn)
  return meets ? 'absence-overlaps' : null
}
