import type { CivilDate } from '../dates'

type Month = { month: string; committed: number; spent: number }
export type BurnRow = { month: string; spentIn: number; spent: number; held: number; plan: number }

/** A chart of more months than this cannot be read on a phone. */
export const burnMonthsShown = 12

/**
 * How a line is used up, month by month: what was paid in the month, and at its end what was paid in all, what was
 * still committed, and the plan, which spreads what is allotted today evenly over the months of the grant.
 *
 * @param grant    its first and last day
 * @param allotted whole XOF, today
 * @param months   kept with the ledger, in any order: signed changes of each month in whole XOF
 * @returns the last twelve months up to today or to the end of the grant, the oldest first
 */
export function burn(
  grant: { startsOn: CivilDate; endsOn: CivilDate },
  allotted: number,
  months: readonly Month[],
  today: CivilDate,
): BurnRow[] {
  const changes = new Map(months.map((month) => [month.month, month]))
  const first = monthNumber(grant.startsOn)
  const length = monthNumber(grant.endsOn) - first + 1
  const lastBooked = Math.max(first, ...months.map(({ month }) => monthNumber(month)))
  const last = Math.max(Math.min(monthNumber(today), first + length - 1), lastBooked)
  let [spent, held] = [0, 0]
  const rows: BurnRow[] = []
  for (let at = Math.min(first, ...months.map(({ month }) => monthNumber(month))); at <= last; at++) {
    const change = changes.get(monthName(at))
    spent += change?.spent ?? 0
    held += change?.committed ?? 0
    const plan = Math.round((allotted * Math.min(Math.max(at - first + 1, 0), length)) / length)
    rows.push({ month: monthName(at), spentIn: change?.spent ?? 0, spent, held, plan })
  }
  return rows.slice(-burnMonthsShown)
}

function monthNumber(day: string) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthName(number: number) {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
