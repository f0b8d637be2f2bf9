export const attendanceMarks = ['present', 'late', 'absentExcused', 'absentUnexcused', 'unknown'] as const
export type AttendanceMark = (typeof attendanceMarks)[number]

export const absenceReasons = ['ill', 'family', 'work', 'travel', 'notKnown', 'schoolClosed'] as const
export type AbsenceReason = (typeof absenceReasons)[number]

/** One child's days in one stretch of the school's register; days the school was closed are in none of them. */
export type RegisterDays = {
  daysOpen: number
  /** Present or late. */
  daysPresent: number
  /** Days the register does not tell. Unknown is not absent. */
  daysUnknown: number
}

/**
 * Share of days present, 0 … 1; null when there was no open day. Give the days that are known: open less unknown.
 * Source: days present ÷ days the school was open, as WFP asks it ("in the last 30 school days").
 *
 * @throws {RangeError} more days present than open, or no whole numbers
 */
export function attendanceRate(daysPresent: number, daysOpen: number): number | null {
  if (!Number.isSafeInteger(daysPresent) || !Number.isSafeInteger(daysOpen) || daysPresent < 0) {
    throw new RangeError('days are whole numbers')
  }
  if (daysPresent > daysOpen) throw new RangeError('more days present than open')
  return daysOpen === 0 ? null : daysPresent / daysOpen
}

/** Counts daily marks; a day marked absent because the school was closed is no open day. */
export function registerDays(days: readonly { mark: AttendanceMark; reason?: AbsenceReason | null }[]): RegisterDays {
  const open = days.filter(({ reason }) => reason !== 'schoolClosed')
  return {
    daysOpen: open.length,
    daysPresent: open.filter(({ mark }) => mark === 'present' || mark === 'late').length,
    daysUnknown: open.filter(({ mark }) => mark === 'unknown').length,
  }
}
