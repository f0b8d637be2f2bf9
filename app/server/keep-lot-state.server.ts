import { eq, sum } from 'drizzle-orm'
import { lotCancellations, lotItems, lots, payments } from '#db/schema/index'
import type { Db } from '#db/store'
import { lotState } from '~/domain/procurement/lot-state'
import type { LotState } from '~/domain/procurement/procurement-words'
import { lotPayable } from './lot-payable.server'

/** After every deed on a purchase, in its transaction: what lists show is what the rows say. */
export async function keepLotState(tx: Db, lotId: string, now: Date): Promise<LotState> {
  const lot = await lotPayable(tx, lotId)
  if (!lot) throw new Error('a purchase keeps its state')
  const items = await tx
    .select({ itemKey: lotItems.itemKey, quantity: lotItems.quantity })
    .from(lotItems)
    .where(eq(lotItems.lotId, lotId))
  const [cancelled] = await tx
    .select({ id: lotCancellations.lotId })
    .from(lotCancellations)
    .where(eq(lotCancellations.lotId, lotId))
  const [paid] = await tx
    .select({ total: sum(payments.amount) })
    .from(payments)
    .where(eq(payments.lotId, lotId))
  const receivedOf = (itemKey: string) =>
    lot.lines.filter((line) => line.itemKey === itemKey).reduce((total, { received }) => total + received, 0)
  const state = lotState({
    cancelled: cancelled !== undefined,
    chosen: lot.supplierId !== null,
    ordered: lot.orderNumber !== null,
    closedShort: lot.shortClosed,
    items: items.map(({ itemKey, quantity }) => ({ quantity, received: receivedOf(itemKey) })),
    owed: lot.lines.reduce((total, { received, quotedUnitPrice }) => total + received * (quotedUnitPrice ?? 0), 0),
    paid: Number(paid?.total ?? 0),
  })
  if (state !== lot.state) await tx.update(lots).set({ state, stateSince: now }).where(eq(lots.id, lotId))
  return state
}
