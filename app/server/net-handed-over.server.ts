import { eq, sql, type Column } from 'drizzle-orm'
import { kitDeliveries, kitDeliveryLines, kitReturns } from '#db/schema/index'

/** How much of a line of a kit was handed over and did not come back. */
export function netHandedOver(kitId: Column, lineId: Column) {
  return sql<number>`coalesce((select sum(${kitDeliveryLines.quantity}) from ${kitDeliveries}
    inner join ${kitDeliveryLines} on ${eq(kitDeliveryLines.deliveryId, kitDeliveries.id)}
    where ${eq(kitDeliveries.kitId, kitId)} and ${eq(kitDeliveryLines.lineId, lineId)}), 0)
    - coalesce((select sum(${kitReturns.quantity}) from ${kitReturns}
    where ${eq(kitReturns.lineId, lineId)}), 0)`
}
