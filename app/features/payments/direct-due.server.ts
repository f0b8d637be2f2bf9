import { asc, eq, inArray } from 'drizzle-orm'
import { kitDeliveries, kits, lotKitLines } from '#db/schema/index'
import type { Db } from '#db/store'
import { modalities, type Modality } from '~/domain/kits/catalogue-words'
import { totalOf, whatIsDue } from '~/domain/payments/what-is-due'
import { kitRecord, type KitLineRow, type KitRecord } from '~/server/kit-record.server'
import { approvalsOf, deliveredOf } from '~/server/kit-standing'
import { tiedTo } from '~/server/supplier-links.server'
import { decidedBy } from './decided-by.server'
import { supplierOf } from './lot-due.server'
import { paidBefore } from '~/server/paid-before.server'

/**
 * What of a kit was handed over and is paid for this kit alone: the goods to its own supplier, rent, school and
 * transport each to whoever is named when they are paid, at the approved price. Lines that stand in a purchase are paid
 * there. Null when there is no such kit, or nothing of it is paid that way.
 *
 * @param of left out, the first that is due
 * @param payeeId whoever is paid for what is no goods of the kit's own supplier
 */
export async function directDue(db: Db, kitId: string, of?: Modality, payeeId?: string) {
  const record = await kitRecord(db, eq(kits.id, kitId))
  if (!record) return null
  const all = await duesOf(db, record)
  const due = of === undefined ? (all.find(({ total }) => total > 0) ?? all[0]) : all.find((one) => one.of === of)
  if (!due) return null
  const named = due.of === 'supplierInKind' ? record.current.supplierId : (payeeId ?? null)
  const supplier = named === null ? null : await supplierOf(db, named)
  const deliveries = await db
    .select({ on: kitDeliveries.deliveredOn, byId: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kitId))
    .orderBy(asc(kitDeliveries.deliveredOn))
  return {
    id: kitId,
    number: record.kit.number,
    householdId: record.kit.householdId,
    ...due,
    supplier,
    market: supplier?.market ?? '',
    deliveredOn: deliveries[0]?.on ?? null,
    receivedByIds: deliveries.map(({ byId }) => byId),
    decidedByIds: await decidedBy(db, [kitId]),
    tiedIds: supplier ? await tiedTo(db, supplier.id) : [],
  }
}

/** What is due for a kit alone, by the way in which its lines reach the family; also what is paid or not yet due. */
export async function directDues(db: Db, kitId: string) {
  const record = await kitRecord(db, eq(kits.id, kitId))
  return record ? await duesOf(db, record) : []
}

async function duesOf(db: Db, record: KitRecord) {
  const { current, kit } = record
  const ids = current.lines.map(({ id }) => id)
  const inLots = await db
    .select({ id: lotKitLines.kitLineId })
    .from(lotKitLines)
    .where(inArray(lotKitLines.kitLineId, ids))
  const bought = new Set(inLots.map(({ id }) => id))
  const delivered = approvalsOf(record).length > 0 ? deliveredOf(record) : []
  const paid = await paidBefore(db, ids)
  return modalities.flatMap((of) => {
    const lines = current.lines.filter((line) => line.modality === of && !bought.has(line.id))
    if (lines.length === 0 || (of === 'supplierInKind' && current.supplierId === null)) return []
    const parts = lines.flatMap((line) => partsOf(kit.id, line, delivered, paid))
    return [{ of, parts, total: totalOf(parts) }]
  })
}

function partsOf(
  kitId: string,
  { id, unitPrice, itemKey, item, unit }: KitLineRow,
  delivered: readonly { lineId: string; quantity: number }[],
  paid: ReadonlyMap<string, number>,
) {
  const received = delivered.reduce((sum, { lineId, quantity }) => (lineId === id ? sum + quantity : sum), 0)
  const priced = { kitLineId: id, kitId, received, approvedUnitPrice: unitPrice, unitPrice }
  return whatIsDue([priced], paid).map((part) => ({ ...part, itemKey, item, unit }))
}
