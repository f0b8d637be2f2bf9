/** A day in Niger without a time: `YYYY-MM-DD`. Two of them compare as text. */
export type CivilDate = string

/** True for a day that exists in the calendar: `2027-02-28`, not `2027-02-30`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && civilDateOf(instant) === text
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(new Date(dayNumber(date) * millisecondsPerDay + days * millisecondsPerDay))
}

/** The same day of another month; the last day of that month where it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const firstOfMonth = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(civilDateOf(firstOfMonth), Math.min(day, lastDay) - 1)
}

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day it is in Niger at an instant. Africa/Niamey is UTC+1 all year. */
export function nigerDate(now: Date): CivilDate {
  return civilDateOf(new Date(now.getTime() + 60 * 60 * 1000))
}

/**
 * The school year a day belongs to, `2026-2027`; it starts on 1 October.
 * Source: REACH Niger MSNA 2024, school_year_start_month = 10.
 */
export function schoolYearOf(date: CivilDate): string {
  const { year, month } = partsOf(date)
  const start = month >= schoolYearStartMonth ? year : year - 1
  return `${start}-${start + 1}`
}

const millisecondsPerDay = 24 * 60 * 60 * 1000
const schoolYearStartMonth = 10

function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay
}

function civilDateOf(instant: Date): CivilDate {
  return instant.toISOString().slice(0, 10)
}

function partsOf(date: CivilDate) {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}
