import { eq } from 'drizzle-orm'
import { goodsReceiptLines, goodsReceipts, lotChoices, lotItems, purchaseOrders, quotes } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { receiptRefusal, type ReceiptRefusal, type ReceivedLine } from '~/domain/procurement/receipt-refusal'
import { Refused } from '~/domain/refused'
import '~/i18n/all-languages.server'
import type { Locale } from '~/i18n/locale'
import { quantityInWords } from '~/i18n/quantity-in-words'
import type { Context } from '~/server/context.server'
import { payersOfLot } from '~/server/hands-on-goods.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { moveStock, openStore } from '~/server/move-stock.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { isTiedToSupplier, tiedTo } from '~/server/supplier-links.server'
import { kitsOfLot } from './kits-of-lot.server'
import { lotOf } from './lot-of.server'
import { lotSubjects } from './open-lot.server'

export type ReceiptForm = {
  id: string
  receivedOn: CivilDate
  storeId: string
  note?: string | undefined
  lines: ReceivedLine[]
}

/**
 * Goods counted into a store: what is in good order is in stock from now on, what is damaged is refused and stays owed.
 *
 * @throws {Refused} 403 tied to the supplier, or paid for a part of it; 404 no such purchase; 409 not ordered, or nothing more to come, the store
 * was closed; 422 date, counts
 */
export async function receiveGoods(context: Context, lotId: string, form: ReceiptForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    const [sent] = await tx.select().from(goodsReceipts).where(eq(goodsReceipts.id, form.id))
    if (sent?.lotId === lotId && sent.receivedById === actor.id) return
    if (sent) throw new Refused('not-there', 404)
    const order = await orderOf(tx, lotId)
    if (!order) throw new Refused('not-ordered', 409)
    if (lot.state !== 'ordered' && lot.state !== 'partlyReceived') throw new Refused('nothing-more-to-come', 409)
    if (await isTiedToSupplier(tx, actor.id, order.supplierId)) throw new Refused('tied-to-supplier', 403)
    await mustNotHavePaid(tx, context, lotId, order.supplierId)
    await openStore(tx, form.storeId)
    const items = await itemsToCome(tx, lotId)
    const days = { orderedOn: order.orderedOn, today: nigerDate(now) }
    const refusal = receiptRefusal(items, form, days)
    if (refusal?.reason === 'more-than-ordered') throw tooMuch(refusal, form, items, actor.locale)
    if (refusal) throw new Refused(refusal.reason, refusal.status)

    const counted = form.lines.filter(({ received, damaged }) => received + damaged > 0)
    await write(tx, context, lotId, { ...form, lines: counted }, items)
    const state = await keepLotState(tx, lotId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: 'lot.received',
      subjects: [...lotSubjects(lotId, await kitsOfLot(tx, lotId)), { kind: 'store', id: form.storeId }],
      details: {
        number: lot.number,
        receivedOn: form.receivedOn,
        received: counted.reduce((total, { received }) => total + received, 0),
        damaged: counted.reduce((total, { damaged }) => total + damaged, 0),
        state,
        rows: [await sealedRows(tx, 'goodsReceipt', [form.id])],
      },
    })
  })
}

/** What is still to come, at the thing that was counted. */
function tooMuch(
  { reason, status, lotItemId, item, open }: Extract<ReceiptRefusal, { reason: 'more-than-ordered' }>,
  { lines }: ReceiptForm,
  items: Item[],
  locale: Locale,
) {
  const unit = items.find(({ id }) => id === lotItemId)?.unit ?? ''
  const place = lines.findIndex((line) => line.lotItemId === lotItemId)
  const values = { item, open: quantityInWords(locale, open, unit) }
  return new Refused(reason, status, values, open === 0 ? [] : [`lines[${place}].received`])
}

/** The receiver and the payer are two people, in whichever order the parts come. Source: docs/programme-rules.md §20. */
async function mustNotHavePaid(tx: Db, { actor }: Context, lotId: string, supplierId: string) {
  const paid = await payersOfLot(tx, lotId)
  const tiedIds = await tiedTo(tx, supplierId)
  if (!paid.includes(actor.id)) {
    await mustBeOtherHands(tx, actor, paid, 'procurement.record', tiedIds)
    return
  }
  const except = [...paid, ...tiedIds]
  throw new Refused('receiver-has-paid', 403, { names: await othersWhoMay(tx, actor, 'procurement.record', except) })
}

type Item = Awaited<ReturnType<typeof itemsToCome>>[number]

/** What is still to come of each thing of an order. */
export async function itemsToCome(db: Db, lotId: string) {
  const items = await db.select().from(lotItems).where(eq(lotItems.lotId, lotId)).orderBy(lotItems.position)
  const came = await db
    .select({ itemId: goodsReceiptLines.lotItemId, received: goodsReceiptLines.received })
    .from(goodsReceiptLines)
    .innerJoin(goodsReceipts, eq(goodsReceipts.id, goodsReceiptLines.receiptId))
    .where(eq(goodsReceipts.lotId, lotId))
  return items.map((item) => {
    const received = came.filter(({ itemId }) => itemId === item.id).reduce((total, line) => total + line.received, 0)
    return { ...item, received, open: item.quantity - received }
  })
}

async function orderOf(tx: Db, lotId: string) {
  const [order] = await tx
    .select({ orderedOn: purchaseOrders.orderedOn, supplierId: quotes.supplierId })
    .from(purchaseOrders)
    .innerJoin(lotChoices, eq(lotChoices.lotId, purchaseOrders.lotId))
    .innerJoin(quotes, eq(quotes.id, lotChoices.quoteId))
    .where(eq(purchaseOrders.lotId, lotId))
  return order ?? null
}

async function write(tx: Db, { actor, now }: Context, lotId: string, form: ReceiptForm, items: Item[]) {
  const { id, receivedOn, storeId, note, lines } = form
  const row = { id, lotId, receivedOn, storeId, note: note ?? null, receivedById: actor.id, recordedAt: now }
  await tx.insert(goodsReceipts).values(row)
  await tx.insert(goodsReceiptLines).values(lines.map((line) => ({ receiptId: id, ...line })))
  for (const { lotItemId, received } of lines) {
    const item = items.find((known) => known.id === lotItemId)
    if (!item || received === 0) continue
    const thing = { item: item.item, unit: item.unit }
    const movement = { kind: 'received' as const, storeId, itemKey: item.itemKey, quantity: received }
    await moveStock(tx, { actor, now }, { ...movement, movedOn: receivedOn, causeId: id, thing })
  }
}
