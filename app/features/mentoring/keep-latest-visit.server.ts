import { desc, eq } from 'drizzle-orm'
import { businesses, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { isOperating } from '~/domain/mentoring/business-states'

/**
 * What lists need of a business's visits stands with it: when somebody was met last and what was found, the next day
 * agreed, and the first day on which it was seen operating. Made anew from the visits that stand.
 */
export async function keepLatestVisit(tx: Db, businessId: string) {
  const latestFirst = await tx
    .select({
      on: visits.visitedOn,
      found: visits.found,
      state: visits.state,
      animalsAlive: visits.animalsAlive,
      nextVisitOn: visits.nextVisitOn,
    })
    .from(visits)
    .where(eq(visits.businessId, businessId))
    .orderBy(desc(visits.visitedOn), desc(visits.id))
  const met = latestFirst.find(({ found }) => found === 'done')
  const started = latestFirst.findLast(({ state, animalsAlive }) => state !== null && isOperating(state, animalsAlive))
  await tx
    .update(businesses)
    .set({
      lastVisitOn: met?.on ?? null,
      lastState: met?.state ?? null,
      nextVisitOn: latestFirst[0]?.nextVisitOn ?? null,
      startedOn: started?.on ?? null,
    })
    .where(eq(businesses.id, businessId))
}
