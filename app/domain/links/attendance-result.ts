import type { CivilDate } from '../dates'
import { attendanceRate, type RegisterDays } from '../schooling/attendance'
import { c4PercentPresent } from '../schooling/c4-reached'
import type { MeasuredResult } from './measured-result'

/**
 * One child's register as a result: percent of the open days that are known, 0 to 100, and band 1 from the percentage
 * of milestone C4 (inclusive), else 0. No known open day: not computable.
 *
 * @throws {RangeError} more days present than open
 */
export function attendanceResult(on: CivilDate, { daysOpen, daysPresent, daysUnknown }: RegisterDays): MeasuredResult {
  const daysKnown = daysOpen - daysUnknown
  const rate = attendanceRate(daysPresent, daysKnown)
  if (rate === null) return { on, status: 'done', value: null, band: null, instrumentVersion: '1' }

  const isAttending = daysPresent * 100 >= daysKnown * c4PercentPresent
  return { on, status: 'done', value: rate * 100, band: isAttending ? 1 : 0, instrumentVersion: '1' }
}
