import { and, eq, inArray, max, ne } from 'drizzle-orm'
import { followUpContacts, visits, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { HouseholdIds } from '~/server/household-ids.server'
import { standingAnswers } from '~/server/standing-answers.server'

/** The last day somebody met each household, and the last day somebody asked about its children. */
export async function lastContacts(db: Db, households: HouseholdIds) {
  const [asked, visited, contacted] = await Promise.all([
    db
      .select({ id: whereabouts.householdId, on: max(whereabouts.seenOn) })
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, households), ne(whereabouts.state, 'notAsked'), standingAnswers(db)))
      .groupBy(whereabouts.householdId),
    db
      .select({ id: visits.householdId, on: max(visits.visitedOn) })
      .from(visits)
      .where(and(inArray(visits.householdId, households), eq(visits.found, 'done')))
      .groupBy(visits.householdId),
    db
      .select({ id: followUpContacts.householdId, on: max(followUpContacts.heldOn) })
      .from(followUpContacts)
      .where(inArray(followUpContacts.householdId, households))
      .groupBy(followUpContacts.householdId),
  ])
  const childrenAskedOn = latest([asked])
  return { metOn: latest([asked, visited, contacted]), childrenAskedOn }
}

function latest(sources: { id: string; on: CivilDate | null }[][]) {
  const days = new Map<string, CivilDate>()
  for (const { id, on } of sources.flat()) if (on !== null && on > (days.get(id) ?? '')) days.set(id, on)
  return days
}
