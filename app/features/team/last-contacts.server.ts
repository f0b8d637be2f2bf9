import { and, inArray, max, ne } from 'drizzle-orm'
import { whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import type { HouseholdIds } from '~/server/household-ids.server'
import { lastMet, latestDays } from '~/server/last-met.server'
import { standingAnswers } from '~/server/standing-answers.server'

/** The last day somebody met each household, and the last day somebody asked about its children. */
export async function lastContacts(db: Db, households: HouseholdIds) {
  const [asked, met] = await Promise.all([
    db
      .select({ id: whereabouts.householdId, on: max(whereabouts.seenOn) })
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, households), ne(whereabouts.state, 'notAsked'), standingAnswers(db)))
      .groupBy(whereabouts.householdId),
    lastMet(db, households),
  ])
  return { metOn: latestDays([...asked, ...met]), childrenAskedOn: latestDays(asked) }
}
