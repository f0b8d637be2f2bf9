import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { movementRefusal, type HandMovement } from '~/domain/stock/movement-refusal'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { isRecorded, leastOn, outOf, shelfOf } from './shelf-of.server'

export type MovementForm = HandMovement & { id: string; reason: string }

/**
 * Goods that are gone, or that came back after they had left: written by hand, with the reason.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store; 409 more than there is, or than went out; 422 a day to come
 */
export async function recordMovement(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  form: MovementForm,
) {
  await store.write(async (tx) => {
    const shelf = await shelfOf(tx, actor, storeId, itemKey)
    if (await isRecorded(tx, actor, form.id)) return
    const least = await leastOn(tx, storeId, itemKey, form.movedOn)
    const standing = { item: shelf.item, there: shelf.quantity, least, out: await outOf(tx, storeId, itemKey) }
    const refusal = movementRefusal(standing, form, nigerDate(now))
    if (refusal) throw new Refused(refusal.reason, refusal.status, 'values' in refusal ? refusal.values : {})
    await moveStock(tx, { actor, now }, { ...form, storeId, itemKey })
    await recordEvent(tx, {
      actor,
      now,
      action: form.kind === 'lost' ? 'stock.lost' : 'stock.returned',
      subjects: [{ kind: 'store', id: storeId }],
      details: { itemKey, quantity: form.quantity, movedOn: form.movedOn },
    })
  })
}
