import { and, asc, eq, gt, inArray, notExists, sql, type SQL } from 'drizzle-orm'
import { kitDeliveryLines, kits, lotItems, lotKitLines, lots } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'

export type SetAside = { kitNumber: string; quantity: number; lotNumber: string }

const KITS = 200

/** Which kits wait for what came in: goods of received purchases that were not handed over, by thing. */
export async function setAsideOf(db: Db, itemKeys: readonly string[]): Promise<Map<string, SetAside[]>> {
  if (itemKeys.length === 0) return new Map()
  const rows = await waitingLines(db, inArray(lotItems.itemKey, [...itemKeys]))
  return groupBy(rows, ({ itemKey }) => itemKey)
}

/** Everything that came in and waits for its handover, by thing, with how much of it is needed. */
export async function waitingGoods(db: Db) {
  const rows = await waitingLines(db)
  return [...groupBy(rows, ({ itemKey }) => itemKey)].map(([itemKey, lines]) => ({
    itemKey,
    item: lines[0]?.item ?? '',
    unit: lines[0]?.unit ?? '',
    needed: lines.reduce((total, { quantity }) => total + quantity, 0),
    kits: [...new Set(lines.map(({ kitNumber }) => kitNumber))],
  }))
}

async function waitingLines(db: Db, where?: SQL) {
  const handedOver = db
    .select({ one: sql`1` })
    .from(kitDeliveryLines)
    .where(and(eq(kitDeliveryLines.lineId, lotKitLines.kitLineId), gt(kitDeliveryLines.quantity, 0)))
  return await db
    .select({
      itemKey: lotItems.itemKey,
      item: lotItems.item,
      unit: lotItems.unit,
      kitNumber: kits.number,
      lotNumber: lots.number,
      quantity: lotKitLines.quantity,
    })
    .from(lotItems)
    .innerJoin(lots, eq(lots.id, lotItems.lotId))
    .innerJoin(lotKitLines, eq(lotKitLines.lotItemId, lotItems.id))
    .innerJoin(kits, eq(kits.id, lotKitLines.kitId))
    .where(
      and(
        inArray(lots.state, ['partlyReceived', 'received', 'paid']),
        inArray(kits.state, ['approved', 'partlyDelivered']),
        notExists(handedOver),
        where,
      ),
    )
    .orderBy(asc(kits.number))
    .limit(KITS)
}
