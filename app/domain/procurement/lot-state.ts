import type { LotState } from './procurement-words'

export type LotRows = {
  cancelled: boolean
  chosen: boolean
  ordered: boolean
  /** Somebody recorded that no more will come. */
  closedShort: boolean
  /** What was ordered and what came in good order, all receipts together. */
  items: readonly { quantity: number; received: number }[]
  /** Whole XOF: what came in good order at the prices of the supplier chosen. */
  owed: number
  /** Whole XOF, all payments together. */
  paid: number
}

/** Where a purchase stands, derived from its rows. Source: docs/programme-rules.md §20. */
export function lotState({ cancelled, chosen, ordered, closedShort, items, owed, paid }: LotRows): LotState {
  if (cancelled) return 'cancelled'
  if (!ordered) return chosen ? 'chosen' : 'open'
  if (items.every(({ received }) => received === 0)) return 'ordered'
  const complete = closedShort || items.every(({ quantity, received }) => received >= quantity)
  if (!complete) return 'partlyReceived'
  return paid >= owed ? 'paid' : 'received'
}
