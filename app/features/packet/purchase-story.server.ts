import { asc, eq, inArray } from 'drizzle-orm'
import {
  goodsReceiptLines,
  goodsReceipts,
  lotChoices,
  lotItems,
  lotKitLines,
  lots,
  lotShortages,
  lotWaivers,
  purchaseOrders,
  quoteLines,
  quotes,
  stockMovements,
  stores,
  suppliers,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { recordOf, recordsOf } from './story-record.server'
import { Withheld, type StoryRecord } from './withheld'

/** The lots that its lines were bought in: quotes, choice, order and what came into store. */
export async function purchaseStory(db: Db, kitId: string) {
  const lines = await db
    .select({ line: lotKitLines, item: lotItems })
    .from(lotKitLines)
    .innerJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .where(eq(lotKitLines.kitId, kitId))
    .orderBy(asc(lotItems.lotId), asc(lotItems.position), asc(lotKitLines.kitLineId))
  const lotIds = [...new Set(lines.map(({ item }) => item.lotId))]
  if (lotIds.length === 0) return []
  const of = { quotes: await quotesOf(db, lotIds), receipts: await receiptsOf(db, lotIds) }
  const [found, waivers, choices, orders, shortages] = [
    await db.select().from(lots).where(inArray(lots.id, lotIds)).orderBy(asc(lots.id)),
    await db.select().from(lotWaivers).where(inArray(lotWaivers.lotId, lotIds)),
    await db.select().from(lotChoices).where(inArray(lotChoices.lotId, lotIds)),
    await db.select().from(purchaseOrders).where(inArray(purchaseOrders.lotId, lotIds)),
    await db.select().from(lotShortages).where(inArray(lotShortages.lotId, lotIds)),
  ]
  return found.map((lot): StoryRecord => {
    const own = ({ lotId }: { lotId: string }) => lotId === lot.id
    return {
      ...recordOf(lots, lot, ['market']),
      items: lines
        .filter(({ item }) => own(item))
        .map(({ line, item }) => ({ ...recordOf(lotItems, item), kitLineId: line.kitLineId, ofKit: line.quantity })),
      quotes: of.quotes.filter(({ quote }) => own(quote)).map(({ told }) => told),
      waivers: recordsOf(lotWaivers, waivers.filter(own)),
      choices: recordsOf(lotChoices, choices.filter(own)),
      orders: recordsOf(purchaseOrders, orders.filter(own)),
      receipts: of.receipts.filter(({ receipt }) => own(receipt)).map(({ told }) => told),
      shortages: recordsOf(lotShortages, shortages.filter(own)),
    }
  })
}

/** What left a store for it. */
export async function movementStory(db: Db, kitId: string) {
  const rows = await db
    .select()
    .from(stockMovements)
    .where(eq(stockMovements.kitId, kitId))
    .orderBy(asc(stockMovements.recordedAt), asc(stockMovements.id))
  return recordsOf(stockMovements, rows)
}

async function quotesOf(db: Db, lotIds: string[]) {
  const rows = await db
    .select({ quote: quotes, supplier: suppliers.name })
    .from(quotes)
    .innerJoin(suppliers, eq(suppliers.id, quotes.supplierId))
    .where(inArray(quotes.lotId, lotIds))
    .orderBy(asc(quotes.recordedAt), asc(quotes.id))
  const lines = await db
    .select()
    .from(quoteLines)
    .where(inArray(quoteLines.quoteId, [...rows.map(({ quote }) => quote.id), '']))
    .orderBy(asc(quoteLines.quoteId), asc(quoteLines.lotItemId))
  return rows.map(({ quote, supplier }) => ({
    quote,
    told: {
      ...recordOf(quotes, quote),
      supplier: new Withheld(supplier),
      lines: recordsOf(
        quoteLines,
        lines.filter(({ quoteId }) => quoteId === quote.id),
      ),
    } satisfies StoryRecord,
  }))
}

async function receiptsOf(db: Db, lotIds: string[]) {
  const rows = await db
    .select({ receipt: goodsReceipts, store: stores.name })
    .from(goodsReceipts)
    .innerJoin(stores, eq(stores.id, goodsReceipts.storeId))
    .where(inArray(goodsReceipts.lotId, lotIds))
    .orderBy(asc(goodsReceipts.recordedAt), asc(goodsReceipts.id))
  const lines = await db
    .select()
    .from(goodsReceiptLines)
    .where(inArray(goodsReceiptLines.receiptId, [...rows.map(({ receipt }) => receipt.id), '']))
    .orderBy(asc(goodsReceiptLines.receiptId), asc(goodsReceiptLines.lotItemId))
  return rows.map(({ receipt, store }) => ({
    receipt,
    told: {
      ...recordOf(goodsReceipts, receipt),
      store: new Withheld(store),
      lines: recordsOf(
        goodsReceiptLines,
        lines.filter(({ receiptId }) => receiptId === receipt.id),
      ),
    } satisfies StoryRecord,
  }))
}
