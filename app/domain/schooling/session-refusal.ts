import type { CivilDate } from '../dates'
import { addMonths, isCivilDate } from '../dates'
import type { AttendanceMark } from './attendance'

export const sessionSubjects = ['reading', 'arithmetic', 'french', 'homework', 'other'] as const
export type SessionSubject = (typeof sessionSubjects)[number]

export const shortestSessionMinutes = 5
export const longestSessionMinutes = 300

export type TutoringSession = {
  on: CivilDate
  durationMinutes: number
  marks: readonly { childId: string; mark: AttendanceMark }[]
}

export type SessionRefusal =
  | 'date-unreadable'
  | 'in-the-future'
  | 'older-than-a-year'
  | 'duration-out-of-range'
  | 'nobody-marked'
  | 'child-marked-twice'

/** Why a session may not be logged, or null. 5 … 300 minutes, today or up to one year back: bounds against slips. */
export function sessionRefusal(session: TutoringSession, today: CivilDate): SessionRefusal | null {
  const { on, durationMinutes, marks } = session
  if (!isCivilDate(on)) return 'date-unreadable'
  if (on > today) return 'in-the-future'
  if (on < addMonths(today, -12)) return 'older-than-a-year'
  if (
    !Number.isSafeInteger(durationMinutes) ||
    durationMinutes < shortestSessionMinutes ||
    durationMinutes > longestSessionMinutes
  ) {
    return 'duration-out-of-range'
  }
  if (marks.length === 0) return 'nobody-marked'
  return new Set(marks.map(({ childId }) => childId)).size < marks.length ? 'child-marked-twice' : null
}
