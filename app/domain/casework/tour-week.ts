import { addDays, daysBetween, isCivilDate, type CivilDate } from '../dates'

/** The Monday of the week a day lies in. */
export function mondayOf(on: CivilDate): CivilDate {
  return addDays(on, 1 - weekdayOf(on))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: CivilDate): number {
  return (((daysBetween(aMonday, on) % 7) + 7) % 7) + 1
}

/** The weeks for which a tour can be planned: the one before this, this one and the five that come; their Mondays. */
export function tourWeeks(today: CivilDate): CivilDate[] {
  const monday = mondayOf(today)
  return [-1, 0, 1, 2, 3, 4, 5].map((weeks) => addDays(monday, weeks * 7))
}

/** The week an address asks for; this one where it asks for none of those. */
export function tourWeekOf(asked: string | null, today: CivilDate): CivilDate {
  if (asked === null || !isCivilDate(asked)) return mondayOf(today)
  const monday = mondayOf(asked)
  return tourWeeks(today).includes(monday) ? monday : mondayOf(today)
}

const aMonday = '2024-01-01'
