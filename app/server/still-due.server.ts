import type { Db } from '#db/store'
import type { KitRecord } from './kit-record.server'
import { deliveredOf } from './kit-standing'
import { lotLinesOfKit } from './lot-lines-of-kit.server'
import { lotPayable } from './lot-payable.server'
import { paidBefore } from './paid-before.server'

/** Whole XOF of a kit's approved amount that were received or handed over and are not paid yet. */
export async function stillDue(db: Db, record: KitRecord): Promise<number> {
  const { current, kit } = record
  const paid = await paidBefore(
    db,
    current.lines.map(({ id }) => id),
  )
  const inLots = await lotLinesOfKit(db, kit.id)
  const came = new Map<string, number>()
  for (const lotId of new Set(inLots.map((line) => line.lotId)))
    for (const { kitLineId, received } of (await lotPayable(db, lotId))?.lines ?? []) came.set(kitLineId, received)
  const delivered = deliveredOf(record)
  return current.lines.reduce((total, { id, modality, unitPrice }) => {
    const handedOver = delivered.reduce((sum, line) => (line.lineId === id ? sum + line.quantity : sum), 0)
    const isDirect = modality !== 'supplierInKind' || current.supplierId !== null
    const owed = came.get(id) ?? (isDirect ? handedOver : 0)
    return total + Math.max(0, owed - (paid.get(id) ?? 0)) * unitPrice
  }, 0)
}
