import { and, asc, eq, inArray, isNotNull, lte, sql, type SQLWrapper } from 'drizzle-orm'
import { visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import type { SeenVisit } from '~/domain/mentoring/standing-signs'

/** The last visits of each of these businesses, the newest first, without those at which nobody was met. */
export async function lastVisits(
  db: Db,
  businessIds: string[] | SQLWrapper,
  ofEach = 2,
): Promise<Map<string, SeenVisit[]>> {
  if (Array.isArray(businessIds) && businessIds.length === 0) return new Map()
  const newestFirst = sql`row_number() over (partition by ${visits.businessId} order by ${visits.visitedOn} desc, ${visits.id} desc)`
  const ranked = db
    .select({
      ...seenColumns,
      place: newestFirst.mapWith(Number).as('place'),
    })
    .from(visits)
    .where(and(inArray(visits.businessId, businessIds), eq(visits.found, 'done'), isNotNull(visits.state)))
    .as('ranked')
  const rows = await db
    .select()
    .from(ranked)
    .where(lte(ranked.place, ofEach))
    .orderBy(ranked.businessId, asc(ranked.place))
  return byBusiness(rows)
}

/** What a visit saw of a business. */
export const seenColumns = {
  businessId: visits.businessId,
  visitedOn: visits.visitedOn,
  state: visits.state,
  takings: visits.takings,
  costs: visits.costs,
  animalsAlive: visits.animalsAlive,
  animalsValue: visits.animalsValue,
  asset: visits.asset,
}

/** The visits of each business in the order of the rows, without those that saw no state. */
export function byBusiness<
  Row extends Omit<SeenVisit, 'state'> & { businessId: string; state: SeenVisit['state'] | null },
>(rows: readonly Row[]) {
  const seen = rows.flatMap(({ state, ...visit }) => (state === null ? [] : [{ ...visit, state }]))
  return groupBy(seen, ({ businessId }) => businessId)
}
