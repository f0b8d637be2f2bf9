import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { lotLinesOfKit } from './lot-lines-of-kit.server'
import { moveStock, openStore } from './move-stock.server'

type Issue = {
  storeId: string
  lines: readonly { itemKey: string; quantity: number }[]
  /** The handover. */
  causeId: string
  kitId: string
  movedOn: CivilDate
}

/** Purchases whose goods have not come: what lies in the store belongs to other kits. */
const notYetThere = ['open', 'chosen', 'ordered']

/**
 * Goods of a kit leave the store at its handover, in the handover's transaction.
 *
 * @throws {Refused} 422 no such store; 409 it was closed, the purchase has not come, less is there than is taken
 */
export async function issueFromStock(
  tx: Db,
  who: { actor: { id: string }; now: Date },
  { storeId, lines, causeId, kitId, movedOn }: Issue,
) {
  const taken = lines.filter(({ quantity }) => quantity > 0)
  if (taken.length === 0) return
  await openStore(tx, storeId)
  const bought = await lotLinesOfKit(tx, kitId)
  for (const { itemKey, quantity } of taken) {
    const purchase = bought.find((line) => line.itemKey === itemKey)
    if (purchase && notYetThere.includes(purchase.lotState))
      throw new Refused('lot-not-received', 409, { lot: purchase.lotNumber })
    await moveStock(tx, who, { kind: 'issued', storeId, itemKey, quantity, movedOn, causeId, kitId })
  }
}
