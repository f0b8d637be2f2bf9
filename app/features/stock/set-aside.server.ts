import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm'
import { goodsReceiptLines, goodsReceipts, kits, lotItems, lotKitLines, lots, stockBalances } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import { freeOnShelf } from '~/server/move-stock.server'
import { netHandedOver } from '~/server/net-handed-over.server'

export type SetAside = { kitNumber: string; quantity: number; lotNumber: string }

const THINGS = 20

/** Which kits wait for what came in: what came for each and was not handed over, by thing. */
export async function setAsideOf(db: Db, itemKeys: readonly string[]): Promise<Map<string, SetAside[]>> {
  if (itemKeys.length === 0) return new Map()
  const parted = partedAmongKits(db, inArray(lotItems.itemKey, [...itemKeys]))
  const rows = await db
    .select({
      itemKey: parted.itemKey,
      kitNumber: parted.kitNumber,
      lotNumber: parted.lotNumber,
      quantity: sql<number>`${parted.came} - ${parted.handedOver}`.mapWith(Number),
    })
    .from(parted)
    .where(and(isWaiting(parted.state), gt(parted.came, parted.handedOver)))
    .orderBy(asc(parted.kitNumber))
  return groupBy(rows, ({ itemKey }) => itemKey)
}

/** Things of which all stores together hold less than came for the kits that wait for their handover. */
export async function shortThings(db: Db) {
  const parted = partedAmongKits(db)
  const there = sql<number>`coalesce((select sum(${freeOnShelf()}) from ${stockBalances}
    where ${eq(stockBalances.itemKey, parted.itemKey)}), 0)`
  const needed = sql<number>`sum(${parted.came} - ${parted.handedOver})`
  return await db
    .select({ itemKey: parted.itemKey, needed: needed.mapWith(Number), there: there.mapWith(Number) })
    .from(parted)
    .where(and(isWaiting(parted.state), gt(parted.came, parted.handedOver)))
    .groupBy(parted.itemKey)
    .having(gt(needed, there))
    .orderBy(asc(parted.itemKey))
    .limit(THINGS)
}

type Parted = ReturnType<typeof partedAmongKits>

function isWaiting(state: Parted['state']) {
  return inArray(state, ['approved', 'partlyDelivered'])
}

/** What came of each purchase that a waiting kit stands in, parted as `apportion` does: each kit in full, by number. */
function partedAmongKits(db: Db, where?: SQL) {
  const before = sql`sum(${lotKitLines.quantity}) over (partition by ${lotKitLines.lotItemId}
    order by ${kits.number}, ${lotKitLines.kitLineId}) - ${lotKitLines.quantity}`
  const received = sql`coalesce((select sum(${goodsReceiptLines.received}) from ${goodsReceipts}
    inner join ${goodsReceiptLines} on ${eq(goodsReceiptLines.receiptId, goodsReceipts.id)}
    where ${eq(goodsReceipts.lotId, lots.id)} and ${eq(goodsReceiptLines.lotItemId, lotItems.id)}), 0)`
  const handedOver = netHandedOver(kits.id, lotKitLines.kitLineId)
  const waiting = db
    .select({ id: lotKitLines.lotItemId })
    .from(kits)
    .innerJoin(lotKitLines, eq(lotKitLines.kitId, kits.id))
    .where(isWaitingKit())
  return db
    .select({
      itemKey: lotItems.itemKey,
      kitNumber: sql<string>`${kits.number}`.as('kit_number'),
      lotNumber: sql<string>`${lots.number}`.as('lot_number'),
      state: kits.state,
      handedOver: handedOver.as('handed_over'),
      came: sql<number>`case when ${received} - (${before}) < ${lotKitLines.quantity}
        then ${received} - (${before}) else ${lotKitLines.quantity} end`.as('came'),
    })
    .from(lotItems)
    .innerJoin(lots, eq(lots.id, lotItems.lotId))
    .innerJoin(lotKitLines, eq(lotKitLines.lotItemId, lotItems.id))
    .innerJoin(kits, eq(kits.id, lotKitLines.kitId))
    .where(and(inArray(lots.state, ['partlyReceived', 'received', 'paid']), inArray(lotItems.id, waiting), where))
    .as('parted')
}

function isWaitingKit() {
  return inArray(kits.state, ['approved', 'partlyDelivered'])
}
