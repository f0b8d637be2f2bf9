import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { moveStock, openStore } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { isRecorded, leastOn, shelfOf } from './shelf-of.server'

export type TransferForm = { id: string; toStoreId: string; quantity: number; movedOn: CivilDate; reason: string }

/**
 * Goods go from one store to another, on both shelves at once.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store; 409 more than there is, a store closed; 422 the same store,
 * a day to come
 */
export async function transferStock(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  { id, toStoreId, quantity, movedOn, reason }: TransferForm,
) {
  await store.write(async (tx) => {
    const { item, unit, quantity: inBook, reportedGone } = await shelfOf(tx, actor, storeId, itemKey)
    const there = inBook - reportedGone
    if (await isRecorded(tx, actor, id)) return
    if (toStoreId === storeId) throw new Refused('same-store', 422)
    if (movedOn > nigerDate(now)) throw new Refused('movement-in-future', 422)
    await openStore(tx, toStoreId)
    const least = await leastOn(tx, storeId, itemKey, movedOn)
    if (quantity <= there && quantity > least) throw new Refused('not-in-stock-then', 409, { item, there: least })
    const who = { actor, now }
    const both = { itemKey, quantity, movedOn, reason, causeId: id }
    await moveStock(tx, who, { ...both, id, kind: 'movedOut', storeId })
    await moveStock(tx, who, { ...both, kind: 'movedIn', storeId: toStoreId, thing: { item, unit } })
    await recordEvent(tx, {
      actor,
      now,
      action: 'stock.transferred',
      subjects: [
        { kind: 'store', id: storeId },
        { kind: 'store', id: toStoreId },
      ],
      details: { itemKey, quantity, movedOn, to: toStoreId },
    })
  })
}
