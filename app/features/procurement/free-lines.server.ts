import { and, asc, eq, gt, inArray, isNull, ne, notExists, or, sql, type SQL } from 'drizzle-orm'
import { households, kitDeliveryLines, kitLines, kits, kitVersions, lotItems, lotKitLines } from '#db/schema/index'
import type { Db } from '#db/store'

export type FreeLine = {
  kitLineId: string
  kitId: string
  kitNumber: string
  communePcode: string | null
  itemKey: string
  item: string
  unit: string
  quantity: number
  /** Whole XOF, as approved. */
  unitPrice: number
  lotId: string | null
}

/**
 * Approved lines to be bought with others: in kind, of a kit whose approval names no supplier, not handed over and in no
 * purchase yet, or in this one. The longest approved first. Source: docs/programme-rules.md §20.
 */
export async function freeLines(
  db: Db,
  {
    lotId,
    only,
    kits: kitIds,
    limit,
  }: { lotId?: string; only?: readonly string[]; kits?: readonly string[]; limit: number },
): Promise<FreeLine[]> {
  if (only?.length === 0 || kitIds?.length === 0) return []
  return await linesToBuy(
    db,
    and(
      only === undefined ? undefined : inArray(kitLines.id, [...only]),
      kitIds === undefined ? undefined : inArray(kits.id, [...kitIds]),
      lotId === undefined
        ? isNull(lotKitLines.kitLineId)
        : or(isNull(lotKitLines.kitLineId), eq(lotItems.lotId, lotId)),
    ),
    limit,
  )
}

function linesToBuy(db: Db, where: SQL | undefined, limit: number): Promise<FreeLine[]> {
  const handedOver = db
    .select({ one: sql`1` })
    .from(kitDeliveryLines)
    .where(and(eq(kitDeliveryLines.lineId, kitLines.id), gt(kitDeliveryLines.quantity, 0)))
  return db
    .select({
      kitLineId: kitLines.id,
      kitId: kits.id,
      kitNumber: kits.number,
      communePcode: households.communePcode,
      itemKey: kitLines.itemKey,
      item: kitLines.item,
      unit: kitLines.unit,
      quantity: kitLines.quantity,
      unitPrice: kitLines.unitPrice,
      lotId: lotItems.lotId,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitLines, eq(kitLines.versionId, kitVersions.id))
    .innerJoin(households, eq(households.id, kits.householdId))
    .leftJoin(lotKitLines, eq(lotKitLines.kitLineId, kitLines.id))
    .leftJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .where(
      and(
        inArray(kits.state, ['approved', 'partlyDelivered']),
        isNull(kitVersions.supplierId),
        eq(kitLines.modality, 'supplierInKind'),
        ne(kitLines.itemKey, ''),
        notExists(handedOver),
        where,
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id), asc(kitLines.position))
    .limit(limit)
}
