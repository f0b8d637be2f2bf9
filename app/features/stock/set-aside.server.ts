import { and, asc, eq, inArray, notExists, sql, gt } from 'drizzle-orm'
import { kitDeliveryLines, kits, lotItems, lotKitLines, lots } from '#db/schema/index'
import type { Db } from '#db/store'

export type SetAside = { kitNumber: string; quantity: number; lotNumber: string }

const KITS = 200

/** Which kits wait for what came in: goods of received purchases that were not handed over, by thing. */
export async function setAsideOf(db: Db, itemKeys: readonly string[]): Promise<Map<string, SetAside[]>> {
  const found = new Map<string, SetAside[]>()
  if (itemKeys.length === 0) return found
  const handedOver = db
    .select({ one: sql`1` })
    .from(kitDeliveryLines)
    .where(and(eq(kitDeliveryLines.lineId, lotKitLines.kitLineId), gt(kitDeliveryLines.quantity, 0)))
  const rows = await db
    .select({
      itemKey: lotItems.itemKey,
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
        inArray(lotItems.itemKey, [...itemKeys]),
        inArray(lots.state, ['partlyReceived', 'received', 'paid']),
        inArray(kits.state, ['approved', 'partlyDelivered']),
        notExists(handedOver),
      ),
    )
    .orderBy(asc(kits.number))
    .limit(KITS)
  for (const { itemKey, ...kit } of rows) found.set(itemKey, [...(found.get(itemKey) ?? []), kit])
  return found
}
