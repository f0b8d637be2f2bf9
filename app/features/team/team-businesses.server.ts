import { inArray } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { stoppedBy } from '~/domain/mentoring/business-standing'
import type { HouseholdIds } from '~/server/household-ids.server'
import { lastVisits } from '~/server/last-visits.server'

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
    lastVisits(
      db,
      db.select({ id: businesses.id }).from(businesses).where(inArray(businesses.householdId, households)),
    ),
  ])
  return rows.map((business) => {
    const visits = seen.get(business.id) ?? []
    return { ...business, stoppedOn: stoppedBy(visits) ? (visits[0]?.visitedOn ?? null) : null }
  })
}
