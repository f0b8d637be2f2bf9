import { and, eq } from 'drizzle-orm'
import { kitLines, kits, kitVersions, lotItems, lotKitLines, lots, purchaseOrders } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { LotState } from '~/domain/procurement/procurement-words'
import type { Context } from '~/server/context.server'

export type PurchaseLine = {
  id: string
  item: string
  unit: string
  quantity: number
  lot: { id: string; number: string; state: LotState; dueOn: string | null } | null
}
export type PurchaseOfKit = { lines: PurchaseLine[]; mayReadLots: boolean }

/**
 * Where the goods of a kit are being bought, line by line. The caller has found the kit visible. Null where the kit is
 * bought from its own supplier, or nothing was approved to be bought.
 */
export async function purchaseOfKit({ actor, store }: Context, kitId: string): Promise<PurchaseOfKit | null> {
  const rows = await store.query
    .select({
      line: kitLines,
      lot: lots,
      dueOn: purchaseOrders.dueOn,
      state: kits.state,
      supplierId: kitVersions.supplierId,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitLines, eq(kitLines.versionId, kitVersions.id))
    .leftJoin(lotKitLines, eq(lotKitLines.kitLineId, kitLines.id))
    .leftJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .leftJoin(lots, eq(lots.id, lotItems.lotId))
    .leftJoin(purchaseOrders, eq(purchaseOrders.lotId, lots.id))
    .where(and(eq(kits.id, kitId), eq(kitLines.modality, 'supplierInKind')))
    .orderBy(kitLines.position)
  const bought = rows.some(({ lot }) => lot !== null)
  const waits = rows.some(
    ({ state, supplierId }) => supplierId === null && (state === 'approved' || state === 'partlyDelivered'),
  )
  if (!bought && !waits) return null
  return {
    mayReadLots: mayEver(actor.role, 'procurement.read'),
    lines: rows.map(({ line, lot, dueOn }) => ({
      id: line.id,
      item: line.item,
      unit: line.unit,
      quantity: line.quantity,
      lot: lot && { id: lot.id, number: lot.number, state: lot.state, dueOn },
    })),
  }
}
