import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { SeenVisit } from '~/domain/mentoring/standing-signs'

/** A year of visits and one season more is all that a business is compared with. */
const daysBack = 500

/** What the visits saw of these businesses, the newest first, without those at which nobody was met. */
export async function seenVisits(db: Db, businessIds: string[], today: CivilDate): Promise<Map<string, SeenVisit[]>> {
  if (businessIds.length === 0) return new Map()
  const rows = await db
    .select({
      businessId: visits.businessId,
      visitedOn: visits.visitedOn,
      state: visits.state,
      takings: visits.takings,
      costs: visits.costs,
      animalsAlive: visits.animalsAlive,
      animalsValue: visits.animalsValue,
      asset: visits.asset,
    })
    .from(visits)
    .where(
      and(
        inArray(visits.businessId, businessIds),
        eq(visits.found, 'done'),
        gte(visits.visitedOn, addDays(today, -daysBack)),
      ),
    )
    .orderBy(desc(visits.visitedOn), desc(visits.id))
  const seen = rows.flatMap(({ state, ...visit }) => (state === null ? [] : [{ ...visit, state }]))
  return groupBy(seen, ({ businessId }) => businessId)
}
