import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { businesses, kitDeliveries, kitDeliveryLines, kitLines, kits, kitVersions, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { secondPart, type SecondPart } from '~/domain/kits/tranche-two'
import { isOperating } from '~/domain/mentoring/business-states'
import { returnedRows } from './returned-rows.server'

/** Whether what belongs to the second part of a kit may be handed over that day; a kit of one part is always open. */
export async function trancheTwoOpen(tx: Db, kitId: string, day: CivilDate): Promise<boolean> {
  return (await secondPartOf(tx, kitId, day))?.open ?? true
}

/** The rule of one kit as it stood on a day; null for a kit of one part. */
export async function secondPartOf(db: Db, kitId: string, day: CivilDate): Promise<SecondPart | null> {
  return (await secondPartsOf(db, [kitId], day)).get(kitId) ?? null
}

/** The same for a page of kits, those of two parts only. Source: docs/programme-rules.md §25. */
export async function secondPartsOf(db: Db, kitIds: string[], day: CivilDate): Promise<Map<string, SecondPart>> {
  if (kitIds.length === 0) return new Map()
  const lines = await db
    .select({
      kitId: kits.id,
      caregiverId: kits.caregiverId,
      id: kitLines.id,
      tranche: kitLines.tranche,
      quantity: kitLines.quantity,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitLines, eq(kitLines.versionId, kitVersions.id))
    .where(and(inArray(kits.id, kitIds), eq(kits.purpose, 'business')))
  const inTwo = [...new Set(lines.filter(({ tranche }) => tranche > 1).map(({ kitId }) => kitId))]
  if (inTwo.length === 0) return new Map()
  const delivered = await db
    .select({
      kitId: kitDeliveries.kitId,
      lineId: kitDeliveryLines.lineId,
      quantity: kitDeliveryLines.quantity,
      on: kitDeliveries.deliveredOn,
    })
    .from(kitDeliveryLines)
    .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
    .where(and(inArray(kitDeliveries.kitId, inTwo), lte(kitDeliveries.deliveredOn, day)))
  const back = await returnedRows(db, inTwo)
  const caregivers = [
    ...new Set(lines.filter(({ kitId }) => inTwo.includes(kitId)).map(({ caregiverId }) => caregiverId)),
  ]
  const seen = await visitsOf(db, caregivers, day)
  return new Map(
    inTwo.flatMap((kitId) => {
      const own = lines.filter((line) => line.kitId === kitId)
      const part = secondPart({
        lines: own,
        delivered: [...delivered, ...back].filter((row) => row.kitId === kitId && row.on <= day),
        visits: seen.filter(({ caregiverId }) => caregiverId === own[0]?.caregiverId),
      })
      return part ? [[kitId, part] as const] : []
    }),
  )
}

/** Of a trade takings and costs are its figures; of livestock the animals alive and what they are worth. */
async function visitsOf(db: Db, caregiverIds: string[], day: CivilDate) {
  const rows = await db
    .select({
      caregiverId: businesses.caregiverId,
      on: visits.visitedOn,
      state: visits.state,
      takings: visits.takings,
      costs: visits.costs,
      animalsAlive: visits.animalsAlive,
      animalsValue: visits.animalsValue,
    })
    .from(visits)
    .innerJoin(businesses, eq(businesses.id, visits.businessId))
    .where(and(inArray(businesses.caregiverId, caregiverIds), eq(visits.found, 'done'), lte(visits.visitedOn, day)))
    .orderBy(asc(visits.visitedOn), asc(visits.id))
  return rows.map(({ caregiverId, on, state, takings, costs, animalsAlive, animalsValue }) => ({
    caregiverId,
    on,
    operating: state !== null && isOperating(state, animalsAlive),
    figures: (takings !== null && costs !== null) || (animalsAlive !== null && animalsValue !== null),
  }))
}
