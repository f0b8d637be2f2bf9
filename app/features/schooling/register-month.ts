import { addDays, addMonths, isCivilDate, type CivilDate } from '~/domain/dates'

/** The month an address names, `2026-11`, or the one of this day. */
export function registerMonth(text: string | null, today: CivilDate): string {
  const first = `${text ?? ''}-01`
  return isCivilDate(first) && first >= '2010-01-01' && first <= '2099-12-01' ? first.slice(0, 7) : today.slice(0, 7)
}

/** Its days, Monday 1 to Sunday 7; no school on Saturday and Sunday. */
export function registerDays(month: string): { on: CivilDate; weekday: number; closed: boolean }[] {
  const next = addMonths(`${month}-01`, 1)
  const days: { on: CivilDate; weekday: number; closed: boolean }[] = []
  for (let on = `${month}-01`; on < next; on = addDays(on, 1)) {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() || 7
    days.push({ on, weekday, closed: weekday > 5 })
  }
  return days
}
