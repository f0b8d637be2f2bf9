import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { moveStock, openStore } from './move-stock.server'

type Issue = {
  storeId: string
  lines: readonly { itemKey: string; quantity: number }[]
  /** The handover. */
  causeId: string
  kitId: string
  movedOn: CivilDate
}

/**
 * Goods of a kit leave the store at its handover, in the handover's transaction, which asked before whether they came
 * for this kit.
 *
 * @throws {Refused} 422 no such store; 409 it was closed, less is there than is taken
 */
export async function issueFromStock(
  tx: Db,
  who: { actor: { id: string }; now: Date },
  { storeId, lines, causeId, kitId, movedOn }: Issue,
) {
  const taken = lines.filter(({ quantity }) => quantity > 0)
  if (taken.length === 0) return
  await openStore(tx, storeId)
  for (const { itemKey, quantity } of taken)
    await moveStock(tx, who, { kind: 'issued', storeId, itemKey, quantity, movedOn, causeId, kitId })
}
