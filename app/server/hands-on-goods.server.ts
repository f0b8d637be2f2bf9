import { eq, inArray, or } from 'drizzle-orm'
import { kitDeliveries, lotItems, lotKitLines, paymentParts, payments } from '#db/schema/index'
import type { Db } from '#db/store'

/** Everybody who handed over goods of one of these kits. Source: docs/programme-rules.md §19, "Who pays". */
export async function deliverersOf(db: Db, kitIds: readonly string[]): Promise<string[]> {
  if (kitIds.length === 0) return []
  const rows = await db
    .selectDistinct({ id: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(inArray(kitDeliveries.kitId, [...new Set(kitIds)]))
  return rows.map(({ id }) => id)
}

/** Everybody who paid for this kit, or for a purchase that one of its lines stands in, whichever kits they paid. */
export async function payersOfKit(db: Db, kitId: string): Promise<string[]> {
  const lotsOfKit = db
    .select({ id: lotItems.lotId })
    .from(lotKitLines)
    .innerJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .where(eq(lotKitLines.kitId, kitId))
  const rows = await db
    .selectDistinct({ id: payments.paidById })
    .from(payments)
    .leftJoin(paymentParts, eq(paymentParts.paymentId, payments.id))
    .where(or(inArray(payments.lotId, lotsOfKit), eq(paymentParts.kitId, kitId)))
  return rows.map(({ id }) => id)
}

/** Everybody who paid for something of this purchase. */
export async function payersOfLot(db: Db, lotId: string): Promise<string[]> {
  const rows = await db.selectDistinct({ id: payments.paidById }).from(payments).where(eq(payments.lotId, lotId))
  return rows.map(({ id }) => id)
}
