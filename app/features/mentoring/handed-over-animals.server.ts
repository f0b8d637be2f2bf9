import { and, eq, inArray } from 'drizzle-orm'
import { kitDeliveries, kitDeliveryLines, kitLines, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { HandedOver } from '~/domain/mentoring/standing-signs'

/** The living animals that each of these caregivers was handed over, and what they cost, whole XOF. */
export async function handedOverAnimals(db: Db, caregiverIds: string[]): Promise<Map<string, HandedOver>> {
  if (caregiverIds.length === 0) return new Map()
  const lines = await db
    .select({ caregiverId: kits.caregiverId, quantity: kitDeliveryLines.quantity, unitPrice: kitLines.unitPrice })
    .from(kitDeliveryLines)
    .innerJoin(kitLines, eq(kitLines.id, kitDeliveryLines.lineId))
    .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(and(inArray(kits.caregiverId, caregiverIds), eq(kitLines.livingAnimal, true)))
  const handedOver = new Map<string, { animals: number; value: number }>()
  for (const { caregiverId, quantity, unitPrice } of lines) {
    const { animals, value } = handedOver.get(caregiverId) ?? { animals: 0, value: 0 }
    if (quantity > 0) handedOver.set(caregiverId, { animals: animals + quantity, value: value + quantity * unitPrice })
  }
  return handedOver
}
