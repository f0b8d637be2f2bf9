import { asc, eq, sum } from 'drizzle-orm'
import {
  goodsReceiptLines,
  goodsReceipts,
  kitLines,
  kits,
  lotChoices,
  lotItems,
  lotKitLines,
  lots,
  lotShortages,
  purchaseOrders,
  quoteLines,
  quotes,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { apportion } from '~/domain/procurement/apportion'
import type { LotState } from '~/domain/procurement/procurement-words'

export type PayableLine = {
  kitLineId: string
  kitId: string
  kitNumber: string
  itemKey: string
  item: string
  unit: string
  /** The kit's own. */
  quantity: number
  /** In good order, parted among the kits in the order of their numbers: what may be paid. */
  received: number
  /** Whole XOF: what was approved for this kit. */
  approvedUnitPrice: number
  /** Whole XOF: what the supplier chosen asked; null before the choice. */
  quotedUnitPrice: number | null
}

export type LotPayable = {
  id: string
  number: string
  state: LotState
  market: string | null
  supplierId: string | null
  chosenById: string | null
  orderNumber: string | null
  orderedOn: string | null
  orderedById: string | null
  receivedByIds: string[]
  shortClosed: boolean
  lines: PayableLine[]
}

/** A purchase as whoever pays it needs it: what came, for which kit, at which price; null when there is none. */
export async function lotPayable(db: Db, lotId: string): Promise<LotPayable | null> {
  const [head] = await db
    .select({ lot: lots, choice: lotChoices, quote: quotes, order: purchaseOrders, short: lotShortages.lotId })
    .from(lots)
    .leftJoin(lotChoices, eq(lotChoices.lotId, lots.id))
    .leftJoin(quotes, eq(quotes.id, lotChoices.quoteId))
    .leftJoin(purchaseOrders, eq(purchaseOrders.lotId, lots.id))
    .leftJoin(lotShortages, eq(lotShortages.lotId, lots.id))
    .where(eq(lots.id, lotId))
  if (!head) return null
  const { lot, choice, quote, order, short } = head
  const wanted = await db
    .select({
      itemId: lotItems.id,
      itemKey: lotItems.itemKey,
      item: lotItems.item,
      unit: lotItems.unit,
      kitLineId: lotKitLines.kitLineId,
      kitId: kits.id,
      kitNumber: kits.number,
      quantity: lotKitLines.quantity,
      approvedUnitPrice: kitLines.unitPrice,
    })
    .from(lotKitLines)
    .innerJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .innerJoin(kits, eq(kits.id, lotKitLines.kitId))
    .innerJoin(kitLines, eq(kitLines.id, lotKitLines.kitLineId))
    .where(eq(lotItems.lotId, lotId))
    .orderBy(asc(lotItems.position), asc(kits.number), asc(lotKitLines.kitLineId))
  const received = await receivedOf(db, lotId)
  const prices = await pricesOf(db, quote?.id)
  const receivers = await db
    .selectDistinct({ id: goodsReceipts.receivedById })
    .from(goodsReceipts)
    .where(eq(goodsReceipts.lotId, lotId))
  const parts = new Map<string, number>()
  for (const itemId of new Set(wanted.map((line) => line.itemId))) {
    const ofItem = wanted.filter((line) => line.itemId === itemId)
    const quantities = apportion(
      received.get(itemId) ?? 0,
      ofItem.map(({ quantity }) => quantity),
    )
    ofItem.forEach(({ kitLineId }, index) => parts.set(kitLineId, quantities[index] ?? 0))
  }
  return {
    id: lot.id,
    number: lot.number,
    state: lot.state,
    market: lot.market,
    supplierId: quote?.supplierId ?? null,
    chosenById: choice?.chosenById ?? null,
    orderNumber: order?.number ?? null,
    orderedOn: order?.orderedOn ?? null,
    orderedById: order?.orderedById ?? null,
    receivedByIds: receivers.map(({ id }) => id),
    shortClosed: short !== null,
    lines: wanted.map(({ itemId, ...line }) => ({
      ...line,
      received: parts.get(line.kitLineId) ?? 0,
      quotedUnitPrice: prices.get(itemId) ?? null,
    })),
  }
}

/** In good order, by item of the lot. */
async function receivedOf(db: Db, lotId: string) {
  const rows = await db
    .select({ itemId: goodsReceiptLines.lotItemId, received: sum(goodsReceiptLines.received) })
    .from(goodsReceiptLines)
    .innerJoin(goodsReceipts, eq(goodsReceipts.id, goodsReceiptLines.receiptId))
    .where(eq(goodsReceipts.lotId, lotId))
    .groupBy(goodsReceiptLines.lotItemId)
  return new Map(rows.map(({ itemId, received }) => [itemId, Number(received)]))
}

async function pricesOf(db: Db, quoteId: string | undefined) {
  if (quoteId === undefined) return new Map<string, number>()
  const rows = await db.select().from(quoteLines).where(eq(quoteLines.quoteId, quoteId))
  return new Map(rows.map(({ lotItemId, unitPrice }) => [lotItemId, unitPrice]))
}
