import { and, asc, eq } from 'drizzle-orm'
import { kitDeliveries, kitDeliveryLines, kitLines, kitLosses } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { isAnimal } from '~/domain/kits/goods'
import { returnedRows } from '~/server/returned-rows.server'

export type HandedLine = {
  id: string
  position: number
  item: string
  unit: string
  /** It lives, so it can die. */
  animal: boolean
  handed: number
  /** Reported gone already. */
  reported: number
  firstHandedOn: CivilDate
}

/** What goods of a kit were handed over and did not come back, line by line, and how much of it was reported gone. */
export async function handedLines(db: Db, kitId: string): Promise<HandedLine[]> {
  const handed = await db
    .select({
      id: kitLines.id,
      position: kitLines.position,
      item: kitLines.item,
      unit: kitLines.unit,
      livingAnimal: kitLines.livingAnimal,
      quantity: kitDeliveryLines.quantity,
      on: kitDeliveries.deliveredOn,
    })
    .from(kitDeliveryLines)
    .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
    .innerJoin(kitLines, eq(kitLines.id, kitDeliveryLines.lineId))
    .where(and(eq(kitDeliveries.kitId, kitId), eq(kitLines.modality, 'supplierInKind')))
    .orderBy(asc(kitDeliveries.deliveredOn), asc(kitLines.position))
  const gone = await db
    .select({ lineId: kitLosses.lineId, quantity: kitLosses.quantity })
    .from(kitLosses)
    .where(eq(kitLosses.kitId, kitId))
  const lines = new Map<string, HandedLine>()
  for (const { quantity, on, livingAnimal, ...line } of handed) {
    if (quantity === 0) continue
    const known = lines.get(line.id)
    const reported = gone.filter(({ lineId }) => lineId === line.id).reduce((sum, row) => sum + row.quantity, 0)
    lines.set(line.id, {
      ...line,
      animal: isAnimal({ livingAnimal, unit: line.unit }),
      reported,
      firstHandedOn: known?.firstHandedOn ?? on,
      handed: (known?.handed ?? 0) + quantity,
    })
  }
  for (const { lineId, quantity } of await returnedRows(db, [kitId])) {
    const known = lines.get(lineId)
    if (known) known.handed += quantity
  }
  return [...lines.values()].sort((one, other) => one.position - other.position)
}
