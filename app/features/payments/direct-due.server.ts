import { asc, eq, inArray } from 'drizzle-orm'
import { kitDeliveries, kits, lotKitLines } from '#db/schema/index'
import type { Db } from '#db/store'
import { totalOf, whatIsDue } from '~/domain/payments/what-is-due'
import { kitRecord } from '~/server/kit-record.server'
import { approvalsOf, deliveredOf } from '~/server/kit-standing'
import { tiedTo } from '~/server/supplier-links.server'
import { decidedBy } from './decided-by.server'
import { supplierOf } from './lot-due.server'
import { paidBefore } from './paid-before.server'

/**
 * What a kit's own supplier handed over and was not paid for: lines that stand in no purchase, as far as they were
 * delivered, at the approved price. Null when there is no such kit, or it names no supplier.
 */
export async function directDue(db: Db, kitId: string) {
  const record = await kitRecord(db, eq(kits.id, kitId))
  if (!record?.current.supplierId) return null
  const { current, kit } = record
  const supplier = await supplierOf(db, current.supplierId ?? '')
  if (!supplier) return null
  const ids = current.lines.map(({ id }) => id)
  const inLots = await db
    .select({ id: lotKitLines.kitLineId })
    .from(lotKitLines)
    .where(inArray(lotKitLines.kitLineId, ids))
  const bought = new Set(inLots.map(({ id }) => id))
  const delivered = approvalsOf(record).length > 0 ? deliveredOf(record) : []
  const lines = current.lines
    .filter(({ id }) => !bought.has(id))
    .map((line) => ({
      kitLineId: line.id,
      kitId,
      received: delivered.reduce((sum, { lineId, quantity }) => (lineId === line.id ? sum + quantity : sum), 0),
      approvedUnitPrice: line.unitPrice,
      unitPrice: line.unitPrice,
    }))
  const known = new Map(current.lines.map((line) => [line.id, line]))
  const parts = whatIsDue(lines, await paidBefore(db, ids)).flatMap((part) => {
    const line = known.get(part.kitLineId)
    return line ? [{ ...part, itemKey: line.itemKey, item: line.item, unit: line.unit }] : []
  })
  const deliveries = await db
    .select({ on: kitDeliveries.deliveredOn, byId: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kitId))
    .orderBy(asc(kitDeliveries.deliveredOn))
  return {
    id: kitId,
    number: kit.number,
    householdId: kit.householdId,
    supplier,
    market: supplier.market ?? '',
    deliveredOn: deliveries[0]?.on ?? null,
    receivedByIds: deliveries.map(({ byId }) => byId),
    decidedByIds: await decidedBy(db, [kitId]),
    tiedIds: await tiedTo(db, supplier.id),
    parts,
    total: totalOf(parts),
  }
}
