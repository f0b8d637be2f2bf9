import { eq } from 'drizzle-orm'
import { kitReturns, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { partReturn } from '~/domain/kits/part-return'
import { Refused } from '~/domain/refused'
import { movementRefusal, type HandMovement } from '~/domain/stock/movement-refusal'
import type { Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitRecord } from '~/server/kit-record.server'
import { deliveredOf } from '~/server/kit-standing'
import { moveStock } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { isRecorded, outByKit, shelfOf } from './shelf-of.server'

export type ReturnForm = Omit<HandMovement, 'kind'> & {
  id: string
  reason: string
  /** The kit that goods came back from; without one nothing comes back. */
  kitId?: string | undefined
}

/**
 * Goods that came back from the kit they had left for: written by hand, with the reason. They count as handed over no
 * more, and the kit is owed them again.
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
    if (gone) await giveBack(tx, now, { movementId: id, kitId: gone.kitId, itemKey, quantity, returnedOn: movedOn })
    await recordEvent(tx, {
      actor,
      now,
      action: 'stock.returned',
      subjects: [{ kind: 'store', id: storeId }, ...(gone ? [{ kind: 'kit' as const, id: gone.kitId }] : [])],
      details: { itemKey, quantity, movedOn, rows: [await sealedRows(tx, 'kitReturn', [id])] },
    })
  })
}

/** What came back was not kept: the lines it had been handed over for are owed again. */
async function giveBack(tx: Db, now: Date, { kitId, itemKey, ...back }: Back) {
  const record = await kitRecord(tx, eq(kits.id, kitId))
  if (!record) return
  const lines = record.versions.flatMap((version) => version.lines).filter((line) => line.itemKey === itemKey)
  const parts = partReturn(
    lines.map(({ id }) => id),
    deliveredOf(record),
    back.quantity,
  )
  if (parts.length === 0) return
  const { movementId, returnedOn } = back
  await tx.insert(kitReturns).values(parts.map((part) => ({ movementId, kitId, ...part, returnedOn })))
  await keepKitState(tx, kitId, now)
}

type Back = { movementId: string; kitId: string; itemKey: string; quantity: number; returnedOn: CivilDate }
