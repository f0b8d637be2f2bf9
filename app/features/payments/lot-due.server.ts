import { eq } from 'drizzle-orm'
import { suppliers } from '#db/schema/index'
import type { Db } from '#db/store'
import { totalOf, whatIsDue } from '~/domain/payments/what-is-due'
import { deliverersOf } from '~/server/hands-on-goods.server'
import { lotPayable } from '~/server/lot-payable.server'
import { tiedTo } from '~/server/supplier-links.server'
import { decidedBy } from './decided-by.server'
import { paidBefore } from '~/server/paid-before.server'

/** What of a purchase was received and is not paid, and who may not pay it; null when there is no such purchase. */
export async function lotDue(db: Db, lotId: string) {
  const lot = await lotPayable(db, lotId)
  if (!lot) return null
  const paid = await paidBefore(
    db,
    lot.lines.map(({ kitLineId }) => kitLineId),
  )
  const priced = lot.lines.map((line) => ({ ...line, unitPrice: line.quotedUnitPrice ?? 0 }))
  const lines = new Map(priced.map((line) => [line.kitLineId, line]))
  const parts = whatIsDue(priced, paid).flatMap((part) => {
    const line = lines.get(part.kitLineId)
    return line ? [{ ...part, itemKey: line.itemKey, item: line.item, unit: line.unit, kitNumber: line.kitNumber }] : []
  })
  const kitIds = lot.lines.map(({ kitId }) => kitId)
  const supplier = lot.supplierId === null ? null : await supplierOf(db, lot.supplierId)
  return {
    id: lot.id,
    number: lot.number,
    state: lot.state,
    orderedOn: lot.orderedOn,
    supplier,
    market: lot.market ?? supplier?.market ?? '',
    receivedByIds: [...new Set([...lot.receivedByIds, ...(await deliverersOf(db, kitIds))])],
    decidedByIds: await decidedBy(db, kitIds),
    tiedIds: supplier ? await tiedTo(db, supplier.id) : [],
    parts,
    total: totalOf(parts),
  }
}

export async function supplierOf(db: Db, id: string) {
  const [supplier] = await db
    .select({ id: suppliers.id, name: suppliers.name, market: suppliers.market })
    .from(suppliers)
    .where(eq(suppliers.id, id))
  return supplier ?? null
}
