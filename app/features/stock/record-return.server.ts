import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { movementRefusal, type HandMovement } from '~/domain/stock/movement-refusal'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { isRecorded, outByKit, shelfOf } from './shelf-of.server'

export type ReturnForm = Omit<HandMovement, 'kind'> & {
  id: string
  reason: string
  /** The kit that goods came back from; without one nothing comes back. */
  kitId?: string | undefined
}

/**
 * Goods that came back from the kit they had left for: written by hand, with the reason.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store; 409 more than went out for that kit; 422 a day to come,
 * no kit
 */
export async function recordReturn(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  { id, quantity, movedOn, reason, kitId }: ReturnForm,
) {
  await store.write(async (tx) => {
    const shelf = await shelfOf(tx, actor, storeId, itemKey)
    if (await isRecorded(tx, actor, id)) return
    const form = { kind: 'returned' as const, quantity, movedOn }
    const [gone] = await outByKit(tx, storeId, itemKey, kitId ?? '')
    const { item, quantity: there } = shelf
    const standing = { item, there, least: there, out: gone?.out ?? 0, kit: gone?.number ?? null }
    const refusal = movementRefusal(standing, form, nigerDate(now))
    if (refusal) throw new Refused(refusal.reason, refusal.status, 'values' in refusal ? refusal.values : {})
    await moveStock(tx, { actor, now }, { ...form, id, storeId, itemKey, reason, kitId: gone?.kitId ?? null })
    await recordEvent(tx, {
      actor,
      now,
      action: 'stock.returned',
      subjects: [{ kind: 'store', id: storeId }, ...(gone ? [{ kind: 'kit' as const, id: gone.kitId }] : [])],
      details: { itemKey, quantity, movedOn },
    })
  })
}
