import { and, inArray, isNull } from 'drizzle-orm'
import { alerts } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { HouseholdIds } from '~/server/household-ids.server'

/** The alerts of these households that are not closed, and whether somebody took notice of them. */
export async function openAlerts(db: Db, households: HouseholdIds) {
  const rows = await db
    .select({
      id: alerts.id,
      householdId: alerts.householdId,
      openedAt: alerts.openedAt,
      acknowledgedAt: alerts.acknowledgedAt,
    })
    .from(alerts)
    .where(and(inArray(alerts.householdId, households), isNull(alerts.closedAt)))
  return rows.map(({ id, householdId, openedAt, acknowledgedAt }) => ({
    id,
    householdId,
    raisedOn: nigerDate(openedAt),
    acknowledged: acknowledgedAt !== null,
  }))
}
