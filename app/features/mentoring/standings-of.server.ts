import { and, desc, eq, inArray } from 'drizzle-orm'
import { kits, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { businessStanding, type Standing } from '~/domain/mentoring/business-standing'
import type { SeenVisit, Sign } from '~/domain/mentoring/standing-signs'
import { leanSeasons } from '~/server/school-calendar.server'
import { handedOverAnimals, handedOverBy } from './handed-over-animals.server'
import { seenVisits } from './seen-visits.server'
import { visitTooOldDays } from './visit-too-old.server'

type Business = {
  id: string
  caregiverId: string
  measure: KitMeasure
}
export type BusinessStanding = { measure: KitMeasure; standing: Standing; signs: Sign[]; seen: SeenVisit[] }

/** How each of these businesses stands today, by its id. */
export async function standingsOf(
  db: Db,
  businesses: readonly Business[],
  today: CivilDate,
): Promise<Map<string, BusinessStanding>> {
  const caregiverIds = businesses.map(({ caregiverId }) => caregiverId)
  const [visits, animals, measures, tooOldDays, lean] = await Promise.all([
    seenVisits(
      db,
      businesses.map(({ id }) => id),
      today,
    ),
    handedOverAnimals(db, caregiverIds),
    measuresOf(db, caregiverIds),
    visitTooOldDays(db, today),
    leanSeasons(db),
  ])
  return new Map(
    businesses.map((business) => {
      const measure = measures.get(business.caregiverId) ?? business.measure
      const seen = visits.get(business.id) ?? []
      const handedOver = handedOverBy(animals.get(business.caregiverId) ?? [], seen[0])
      return [business.id, { measure, seen, ...businessStanding(seen, measure, handedOver, lean, today, tooOldDays) }]
    }),
  )
}

/** As the type of the latest kit that was handed over says. */
async function measuresOf(db: Db, caregiverIds: string[]) {
  if (caregiverIds.length === 0) return new Map<string, KitMeasure>()
  const rows = await db
    .select({ caregiverId: kits.caregiverId, measure: kitTypes.measure })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(
      and(
        inArray(kits.caregiverId, caregiverIds),
        eq(kits.purpose, 'business'),
        inArray(kits.state, ['partlyDelivered', 'delivered']),
      ),
    )
    .orderBy(desc(kits.requestedAt), desc(kits.id))
  return new Map(rows.reverse().map(({ caregiverId, measure }) => [caregiverId, measure]))
}
