import { asc, eq, sum } from 'drizzle-orm'
import { kits, paymentParts, paymentRefundParts, paymentRefunds } from '#db/schema/index'
import type { Db } from '#db/store'

/** What was paid for each kit of a payment and what of it did not come back, in whole XOF, by kit number. */
export async function keptOfPayment(db: Db, paymentId: string) {
  const parts = await db
    .select({
      kitId: kits.id,
      kitNumber: kits.number,
      planned: sum(paymentParts.planned),
      paid: sum(paymentParts.paid),
    })
    .from(paymentParts)
    .innerJoin(kits, eq(kits.id, paymentParts.kitId))
    .where(eq(paymentParts.paymentId, paymentId))
    .groupBy(kits.id, kits.number)
    .orderBy(asc(kits.number))
  const backs = await db
    .select({ kitId: paymentRefundParts.kitId, back: sum(paymentRefundParts.amount) })
    .from(paymentRefundParts)
    .innerJoin(paymentRefunds, eq(paymentRefunds.id, paymentRefundParts.refundId))
    .where(eq(paymentRefunds.paymentId, paymentId))
    .groupBy(paymentRefundParts.kitId)
  const backOf = new Map(backs.map(({ kitId, back }) => [kitId, Number(back)]))
  return parts.map(({ planned, paid, ...kit }) => ({
    ...kit,
    planned: Number(planned),
    paid: Number(paid),
    kept: Number(paid) - (backOf.get(kit.kitId) ?? 0),
  }))
}
