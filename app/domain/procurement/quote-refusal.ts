import type { CivilDate } from '../dates'
import type { LotState } from './procurement-words'

export type QuoteRefusal =
  | { reason: 'quote-after-order' | 'quotes-closed'; status: 409 }
  | { reason: 'quote-in-future' | 'quote-incomplete' | 'supplier-retired'; status: 422 }
  | { reason: 'tied-to-supplier'; status: 403 }

/** Why a quote may not be recorded, or null. A price for each thing, so that totals can be compared. */
export function quoteRefusal(
  lot: { state: LotState; itemIds: readonly string[] },
  quote: { quotedOn: CivilDate; prices: readonly { lotItemId: string }[] },
  { today, tied, supplierRetired }: { today: CivilDate; tied: boolean; supplierRetired: boolean },
): QuoteRefusal | null {
  if (lot.state === 'chosen' || lot.state === 'cancelled') return { reason: 'quotes-closed', status: 409 }
  if (lot.state !== 'open') return { reason: 'quote-after-order', status: 409 }
  if (tied) return { reason: 'tied-to-supplier', status: 403 }
  if (supplierRetired) return { reason: 'supplier-retired', status: 422 }
  if (quote.quotedOn > today) return { reason: 'quote-in-future', status: 422 }
  const priced = new Set(quote.prices.map(({ lotItemId }) => lotItemId))
  const complete = lot.itemIds.every((id) => priced.has(id)) && priced.size === lot.itemIds.length
  return complete ? null : { reason: 'quote-incomplete', status: 422 }
}
