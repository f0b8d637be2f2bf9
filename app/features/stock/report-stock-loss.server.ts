import { and, eq, gte, sql } from 'drizzle-orm'
import { stockBalances, stockLosses } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { movementRefusal } from '~/domain/stock/movement-refusal'
import type { Actor, Context } from '~/server/context.server'
import { freeOnShelf } from '~/server/move-stock.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { sealedPictures, storePictures, type SealedPicture } from '~/server/stored-pictures.server'
import { leastOn, shelfOf } from './shelf-of.server'

export type StockLossForm = { id: string; quantity: number; movedOn: CivilDate; reason: string; pictures: string[] }

/**
 * Goods are said to be gone. They are set aside at once, and leave the shelf when somebody else confirms it.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store; 409 more than there is or was that day; 422 a day to come
 */
export async function reportStockLoss(context: Context, storeId: string, itemKey: string, form: StockLossForm) {
  await reportStockLossWith(context, storeId, itemKey, form, await sealedPictures(form.pictures))
}

/** @throws {Refused} as above */
export async function reportStockLossWith(
  context: Context,
  storeId: string,
  itemKey: string,
  { id, quantity, movedOn, reason }: Omit<StockLossForm, 'pictures'>,
  pictures: readonly SealedPicture[],
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const { item, quantity: inBook, reportedGone } = await shelfOf(tx, actor, storeId, itemKey)
    if (await isReported(tx, actor, id)) return
    const standing = { item, there: inBook - reportedGone, least: await leastOn(tx, storeId, itemKey, movedOn) }
    const refusal = movementRefusal(
      { ...standing, out: 0, leastOut: 0, kit: null },
      { kind: 'lost', quantity, movedOn },
      nigerDate(now),
    )
    if (refusal) throw new Refused(refusal.reason, refusal.status, 'values' in refusal ? refusal.values : {})
    const shelf = and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey))
    const [kept] = await tx
      .update(stockBalances)
      .set({ reportedGone: sql`${stockBalances.reportedGone} + ${quantity}` })
      .where(and(shelf, gte(freeOnShelf(), quantity)))
      .returning({ storeId: stockBalances.storeId })
    if (!kept) throw new Refused('not-in-stock', 409, { item, there: standing.there })
    const told = { id, storeId, itemKey, quantity, lostOn: movedOn, reason }
    await tx.insert(stockLosses).values({ ...told, reportedById: actor.id, reportedAt: now })
    await storePictures(tx, context, pictures, { purpose: 'stockLoss', ofId: id, deedId: id })
    await recordEvent(tx, {
      actor,
      now,
      action: 'stock.lossReported',
      subjects: [{ kind: 'store', id: storeId }],
      details: { lossId: id, itemKey, quantity, lostOn: movedOn, rows: [await sealedRows(tx, 'stockLoss', [id])] },
    })
  })
}

async function isReported(tx: Db, actor: Actor, id: string) {
  const [known] = await tx.select({ by: stockLosses.reportedById }).from(stockLosses).where(eq(stockLosses.id, id))
  if (known && known.by !== actor.id) throw new Refused('not-there', 404)
  return known !== undefined
}
