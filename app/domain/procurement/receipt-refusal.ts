import type { CivilDate } from '../dates'

export type ReceivedLine = { lotItemId: string; received: number; damaged: number }

export type ReceiptRefusal =
  | { reason: 'receipt-in-future' | 'receipt-before-order' | 'nothing-counted' | 'not-in-this-order'; status: 422 }
  | { reason: 'more-than-ordered'; status: 422; lotItemId: string; item: string; open: number }

/**
 * Why these counted goods may not be taken in, or null. Damaged goods are refused at the door: they are counted with
 * what came and stay owed. No more is taken than was ordered.
 *
 * @param items what is still to come of each: ordered less what came in good order before
 */
export function receiptRefusal(
  items: readonly { id: string; item: string; open: number }[],
  { receivedOn, lines }: { receivedOn: CivilDate; lines: readonly ReceivedLine[] },
  { orderedOn, today }: { orderedOn: CivilDate; today: CivilDate },
): ReceiptRefusal | null {
  if (receivedOn > today) return { reason: 'receipt-in-future', status: 422 }
  if (receivedOn < orderedOn) return { reason: 'receipt-before-order', status: 422 }
  if (lines.every(({ received, damaged }) => received + damaged === 0))
    return { reason: 'nothing-counted', status: 422 }
  for (const { lotItemId, received, damaged } of lines) {
    const ordered = items.find(({ id }) => id === lotItemId)
    if (!ordered) return { reason: 'not-in-this-order', status: 422 }
    if (received + damaged > ordered.open)
      return { reason: 'more-than-ordered', status: 422, lotItemId, item: ordered.item, open: ordered.open }
  }
  return null
}
