import type { CivilDate } from '../dates'
import { addMonths } from '../dates'
import type { RegisterDays } from './attendance'

export type RegisterRefusal = 'month-unreadable' | 'in-the-future' | 'days-do-not-add-up' | 'not-enrolled-then'

export type RegisterToRecord = RegisterDays & { month: string }

/**
 * Why a month of the register may not be recorded, or null: days present and unknown are together at most the days
 * the school was open, which are at most those of the month that are over or today, and the child was enrolled in it.
 */
export function registerRefusal(
  register: RegisterToRecord,
  enrolments: readonly { enrolledOn: CivilDate; endedOn: CivilDate | null }[],
  today: CivilDate,
): RegisterRefusal | null {
  const { month, daysOpen, daysPresent, daysUnknown } = register
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return 'month-unreadable'
  if (month > today.slice(0, 7)) return 'in-the-future'
  if (!addsUp({ daysOpen, daysPresent, daysUnknown }) || daysOpen > daysOf(month, today)) return 'days-do-not-add-up'
  return wasEnrolledIn(month, enrolments) ? null : 'not-enrolled-then'
}

/** Days present and unknown are together at most the days open. */
export function addsUp({ daysOpen, daysPresent, daysUnknown }: RegisterDays): boolean {
  return daysPresent + daysUnknown <= daysOpen
}

/** @param month `YYYY-MM`; of this month, its days up to today */
export function daysOf(month: string, today: CivilDate): number {
  return Number((month === today.slice(0, 7) ? today : lastDayOf(month)).slice(8))
}

/** @param month `YYYY-MM` */
export function lastDayOf(month: string): CivilDate {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10)
}

/** The months up to this one in which a child was enrolled, the latest first, a year back at most. */
export function registerMonths(
  enrolments: readonly { enrolledOn: CivilDate; endedOn: CivilDate | null }[],
  today: CivilDate,
): string[] {
  return Array.from({ length: 12 }, (_, back) => addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7)).filter(
    (month) => wasEnrolledIn(month, enrolments),
  )
}

export function wasEnrolledIn(
  month: string,
  enrolments: readonly { enrolledOn: CivilDate; endedOn: CivilDate | null }[],
): boolean {
  return enrolments.some(
    ({ enrolledOn, endedOn }) => enrolledOn.slice(0, 7) <= month && (endedOn === null || endedOn.slice(0, 7) >= month),
  )
}
