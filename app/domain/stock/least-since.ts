import type { CivilDate } from '../dates'
import type { StockMovementKind } from '../procurement/procurement-words'
import { signedQuantity } from './direction'

export type DayMovement = { kind: StockMovementKind; quantity: number; movedOn: CivilDate }

/**
 * The least that lay there at the end of that day or of any later one: no more than this may leave with that date.
 * Source: docs/programme-rules.md §20.
 */
export function leastSince(movements: readonly DayMovement[], day: CivilDate): number {
  const changes = new Map<CivilDate, number>([[day, 0]])
  for (const { kind, quantity, movedOn } of movements) {
    const on = movedOn < day ? day : movedOn
    changes.set(on, (changes.get(on) ?? 0) + signedQuantity(kind, quantity))
  }
  let there = 0
  const ends = [...changes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, change]) => (there += change))
  return Math.max(0, Math.min(...ends))
}
