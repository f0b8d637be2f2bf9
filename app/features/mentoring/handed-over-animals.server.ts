import { and, eq, gt, inArray } from 'drizzle-orm'
import { kitDeliveries, kitDeliveryLines, kitLines, kitReturns, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { HandedOver, SeenVisit } from '~/domain/mentoring/standing-signs'

type HandedLine = { deliveredOn: CivilDate; quantity: number; unitPrice: number }

/** The lines of living animals that each of these caregivers was handed over, what came back below zero, by the caregiver's id. */
export async function handedOverAnimals(db: Db, caregiverIds: string[]): Promise<Map<string, HandedLine[]>> {
  if (caregiverIds.length === 0) return new Map()
  const lines = await db
    .select({
      caregiverId: kits.caregiverId,
      deliveredOn: kitDeliveries.deliveredOn,
      quantity: kitDeliveryLines.quantity,
      unitPrice: kitLines.unitPrice,
    })
    .from(kitDeliveryLines)
    .innerJoin(kitLines, eq(kitLines.id, kitDeliveryLines.lineId))
    .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(
      and(inArray(kits.caregiverId, caregiverIds), eq(kitLines.livingAnimal, true), gt(kitDeliveryLines.quantity, 0)),
    )
  const back = await db
    .select({
      caregiverId: kits.caregiverId,
      deliveredOn: kitReturns.returnedOn,
      returned: kitReturns.quantity,
      unitPrice: kitLines.unitPrice,
    })
    .from(kitReturns)
    .innerJoin(kitLines, eq(kitLines.id, kitReturns.lineId))
    .innerJoin(kits, eq(kits.id, kitReturns.kitId))
    .where(and(inArray(kits.caregiverId, caregiverIds), eq(kitLines.livingAnimal, true)))
  const rows = [...lines, ...back.map(({ returned, ...line }) => ({ ...line, quantity: -returned }))]
  return groupBy(rows, ({ caregiverId }) => caregiverId)
}

/** What a count is compared with: the animals that were there to be counted, and what they cost, whole XOF. */
export function handedOverBy(lines: readonly HandedLine[], lastVisit: SeenVisit | undefined): HandedOver {
  const there = lines.filter(({ deliveredOn }) => lastVisit !== undefined && deliveredOn <= lastVisit.visitedOn)
  if (there.length === 0) return null
  return {
    animals: there.reduce((sum, { quantity }) => sum + quantity, 0),
    value: there.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
  }
}
