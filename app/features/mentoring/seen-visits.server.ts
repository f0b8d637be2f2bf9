import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import type { SeenVisit } from '~/domain/mentoring/standing-signs'
import { byBusiness, lastVisits, seenColumns } from '~/server/last-visits.server'

/** A year of visits and one season more is all that the figures of a business are compared with. */
const daysBack = 500

/**
 * What the visits saw of these businesses, the newest first, without those at which nobody was met; the last two however
 * long ago.
 */
export async function seenVisits(db: Db, businessIds: string[], today: CivilDate): Promise<Map<string, SeenVisit[]>> {
  if (businessIds.length === 0) return new Map()
  const [recent, last] = await Promise.all([recentVisits(db, businessIds, today), lastVisits(db, businessIds)])
  return new Map([...last, ...[...recent].filter(([, seen]) => seen.length > 1)])
}

async function recentVisits(db: Db, businessIds: string[], today: CivilDate) {
  const rows = await db
    .select(seenColumns)
    .from(visits)
    .where(
      and(
        inArray(visits.businessId, businessIds),
        eq(visits.found, 'done'),
        gte(visits.visitedOn, addDays(today, -daysBack)),
      ),
    )
    .orderBy(desc(visits.visitedOn), desc(visits.id))
  return byBusiness(rows)
}
