import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { movementRefusal, type HandMovement } from '~/domain/stock/movement-refusal'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { isRecorded, leastOn, outByKit, shelfOf } from './shelf-of.server'

export type MovementForm = HandMovement & {
  id: string
  reason: string
  /** The kit that goods came back from; without one nothing comes back. */
  kitId?: string | undefined
}

/**
 * Goods that are gone, or that came back from the kit they had left for: written by hand, with the reason.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store; 409 more than there is,
 * or than went out for that kit; 422 a day to come, no kit
 */
export async function recordMovement(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  { kitId, ...form }: MovementForm,
) {
  await store.write(async (tx) => {
    const shelf = await shelfOf(tx, actor, storeId, itemKey)
    if (await isRecorded(tx, actor, form.id)) return
    const least = await leastOn(tx, storeId, itemKey, form.movedOn)
    const from = form.kind === 'returned' ? (kitId ?? '') : undefined
    const [gone] = from === undefined ? [] : await outByKit(tx, storeId, itemKey, from)
    const standing = { item: shelf.item, there: shelf.quantity, least, out: gone?.out ?? 0, kit: gone?.number ?? null }
    const refusal = movementRefusal(standing, form, nigerDate(now))
    if (refusal) throw new Refused(refusal.reason, refusal.status, 'values' in refusal ? refusal.values : {})
    await moveStock(tx, { actor, now }, { ...form, storeId, itemKey, kitId: gone?.kitId ?? null })
    await recordEvent(tx, {
      actor,
      now,
      action: form.kind === 'lost' ? 'stock.lost' : 'stock.returned',
      subjects: [{ kind: 'store', id: storeId }, ...(gone ? [{ kind: 'kit' as const, id: gone.kitId }] : [])],
      details: { itemKey, quantity: form.quantity, movedOn: form.movedOn },
    })
  })
}
