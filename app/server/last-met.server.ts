import { and, eq, inArray, max, type SQLWrapper } from 'drizzle-orm'
import { followUpContacts, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { standingContacts } from './standing-answers.server'

type LastDay = { id: string; on: CivilDate | null }

/**
 * The last day on which somebody of the programme met each family, at a visit to its business or a contact of the case
 * work; `byVisitOnly` leaves calls out.
 */
export async function lastMet(db: Db, households: string[] | SQLWrapper, byVisitOnly = false): Promise<LastDay[]> {
  const [visited, contacted] = await Promise.all([
    db
      .select({ id: visits.householdId, on: max(visits.visitedOn) })
      .from(visits)
      .where(and(inArray(visits.householdId, households), eq(visits.found, 'done')))
      .groupBy(visits.householdId),
    db
      .select({ id: followUpContacts.householdId, on: max(followUpContacts.heldOn) })
      .from(followUpContacts)
      .where(
        and(
          inArray(followUpContacts.householdId, households),
          byVisitOnly ? eq(followUpContacts.how, 'visit') : undefined,
          standingContacts(db),
        ),
      )
      .groupBy(followUpContacts.householdId),
  ])
  return [...visited, ...contacted]
}

/** The latest day of each household. */
export function latestDays(days: readonly LastDay[]): Map<string, CivilDate> {
  const latest = new Map<string, CivilDate>()
  for (const { id, on } of days) if (on !== null && on > (latest.get(id) ?? '')) latest.set(id, on)
  return latest
}
