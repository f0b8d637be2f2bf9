import { eq, inArray } from 'drizzle-orm'
import { kitLosses, kitReturns, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { partReturn } from '~/domain/kits/part-return'
import { Refused } from '~/domain/refused'
import { movementFields, movementRefusal, type HandMovement } from '~/domain/stock/movement-refusal'
import { closeEmptyCounts } from '~/server/close-empty-counts.server'
import type { Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitRecord } from '~/server/kit-record.server'
import { deliveredOf } from '~/server/kit-standing'
import { moveStock } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, storePictures, type SealedPicture } from '~/server/stored-pictures.server'
import { mustBeAnothersHandover } from './own-handover-back.server'
import { isRecorded, leastOutOn, outByKit, shelfOf } from './shelf-of.server'

export type ReturnForm = Omit<HandMovement, 'kind'> & {
  id: string
  reason: string
  /** The kit that goods came back from; without one nothing comes back. */
  kitId?: string | undefined
  pictures: string[]
}

/**
 * Goods that came back from the kit they had left for: written by hand, with the reason. They count as handed over no
 * more, and the kit is owed them again.
 *
 * @throws {Refused} 403 not logistics, or handed goods of it over, and who can; 404 never in that store; 409 more than went out for that kit, or what a report of
 * a loss names; 422 a day to come or before it went out, no kit
 */
export async function recordReturn(context: Context, storeId: string, itemKey: string, form: ReturnForm) {
  await recordReturnWith(context, storeId, itemKey, form, await sealedPictures(form.pictures))
}

/** @throws {Refused} as above */
async function recordReturnWith(
  { actor, store, now }: Context,
  storeId: string,
  itemKey: string,
  { id, quantity, movedOn, reason, kitId }: ReturnForm,
  pictures: readonly SealedPicture[],
) {
  await store.write(async (tx) => {
    const shelf = await shelfOf(tx, actor, storeId, itemKey)
    if (await isRecorded(tx, actor, id)) return
    const form = { kind: 'returned' as const, quantity, movedOn }
    const [gone] = await outByKit(tx, storeId, itemKey, kitId ?? '')
    if (gone) await mustBeAnothersHandover(tx, actor, gone.kitId)
    const { item, quantity: there } = shelf
    const leastOut = gone ? await leastOutOn(tx, storeId, itemKey, gone.kitId, movedOn) : 0
    const standing = { item, there, least: there, out: gone?.out ?? 0, leastOut, kit: gone?.number ?? null }
    const refusal = movementRefusal(standing, form, nigerDate(now))
    if (refusal) {
      const field = movementFields[refusal.reason]
      const values = 'values' in refusal ? refusal.values : {}
      throw new Refused(refusal.reason, refusal.status, values, field ? [field] : [])
    }
    await moveStock(tx, { actor, now }, { ...form, id, storeId, itemKey, reason, kitId: gone?.kitId ?? null })
    await storePictures(tx, { actor, now }, pictures, { purpose: 'stockReturn', ofId: id, deedId: id })
    if (gone)
      await giveBack(
        tx,
        { actor, now },
        { movementId: id, kitId: gone.kitId, item, itemKey, quantity, returnedOn: movedOn },
      )
    await recordEvent(tx, {
      actor,
      now,
      action: 'stock.returned',
      subjects: [{ kind: 'store', id: storeId }, ...(gone ? [{ kind: 'kit' as const, id: gone.kitId }] : [])],
      details: { itemKey, quantity, movedOn, rows: [await sealedRows(tx, 'kitReturn', [id])] },
    })
  })
}

/** What came back was not kept: the lines it had been handed over for are owed again; where nothing is left, nobody counts. */
async function giveBack(
  tx: Db,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  { kitId, item, itemKey, ...back }: Back,
) {
  const record = await kitRecord(tx, eq(kits.id, kitId))
  if (!record) return
  const lines = record.versions.flatMap((version) => version.lines).filter((line) => line.itemKey === itemKey)
  const ids = lines.map(({ id }) => id)
  const gone = await tx
    .select({ lineId: kitLosses.lineId, quantity: kitLosses.quantity })
    .from(kitLosses)
    .where(inArray(kitLosses.lineId, ids))
  const parts = partReturn(ids, deliveredOf(record), gone, back.quantity)
  const left = parts.reduce((sum, { quantity }) => sum + quantity, 0)
  const reported = gone.reduce((sum, { quantity }) => sum + quantity, 0)
  if (left < back.quantity && reported > 0)
    throw new Refused('return-reported-gone', 409, { item, number: record.kit.number, reported, left }, ['quantity'])
  if (parts.length === 0) return
  const { movementId, returnedOn } = back
  const recorded = { recordedById: actor.id, recordedAt: now }
  await tx.insert(kitReturns).values(parts.map((part) => ({ movementId, kitId, ...part, returnedOn, ...recorded })))
  await keepKitState(tx, kitId, now)
  await closeEmptyCounts(tx, record.kit)
}

type Back = {
  movementId: string
  kitId: string
  item: string
  itemKey: string
  quantity: number
  returnedOn: CivilDate
}
