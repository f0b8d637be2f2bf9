import { and, desc, eq, inArray } from 'drizzle-orm'
import { businesses, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import type { CivilDate } from '~/domain/dates'
import { stoppedBy } from '~/domain/mentoring/business-standing'
import type { HouseholdIds } from '~/server/household-ids.server'

export type TeamBusiness = {
  id: string
  householdId: string
  mentorId: string
  startedOn: CivilDate | null
  lastVisitOn: CivilDate | null
  nextVisitOn: CivilDate | null
  /** The day of the visit that saw it stopped. */
  stoppedOn: CivilDate | null
}

/** The businesses of these households, and which of them the last visits found stopped. */
export async function teamBusinesses(db: Db, households: HouseholdIds): Promise<TeamBusiness[]> {
  const [rows, seen] = await Promise.all([
    db
      .select({
        id: businesses.id,
        householdId: businesses.householdId,
        mentorId: businesses.mentorId,
        startedOn: businesses.startedOn,
        lastVisitOn: businesses.lastVisitOn,
        nextVisitOn: businesses.nextVisitOn,
      })
      .from(businesses)
      .where(inArray(businesses.householdId, households)),
    db
      .select({
        businessId: visits.businessId,
        visitedOn: visits.visitedOn,
        state: visits.state,
        animalsAlive: visits.animalsAlive,
      })
      .from(visits)
      .where(and(inArray(visits.householdId, households), eq(visits.found, 'done')))
      .orderBy(desc(visits.visitedOn), desc(visits.id)),
  ])
  const byBusiness = groupBy(seen, ({ businessId }) => businessId)
  return rows.map((business) => {
    const [last, before] = (byBusiness.get(business.id) ?? []).flatMap(seenVisit)
    return { ...business, stoppedOn: last && stoppedBy(last, before) ? last.visitedOn : null }
  })
}

type Row = Pick<typeof visits.$inferSelect, 'visitedOn' | 'state' | 'animalsAlive'>

function seenVisit({ visitedOn, state, animalsAlive }: Row) {
  if (state === null) return []
  return [{ visitedOn, state, animalsAlive, takings: null, costs: null, animalsValue: null, asset: null }]
}
