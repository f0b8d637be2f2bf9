import { inArray, sum } from 'drizzle-orm'
import { paymentParts } from '#db/schema/index'
import type { Db } from '#db/store'

/** How much of each kit's line was paid for already. */
export async function paidBefore(db: Db, kitLineIds: readonly string[]): Promise<Map<string, number>> {
  if (kitLineIds.length === 0) return new Map()
  const rows = await db
    .select({ kitLineId: paymentParts.kitLineId, quantity: sum(paymentParts.quantity) })
    .from(paymentParts)
    .where(inArray(paymentParts.kitLineId, [...kitLineIds]))
    .groupBy(paymentParts.kitLineId)
  return new Map(rows.map(({ kitLineId, quantity }) => [kitLineId, Number(quantity)]))
}
