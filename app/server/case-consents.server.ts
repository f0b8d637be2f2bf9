import { and, eq, inArray } from 'drizzle-orm'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import type { HouseholdIds } from './household-ids.server'

/** What each of these households answered on the case work, in the order it was recorded. */
export async function caseConsents(db: Db, householdIds: HouseholdIds | string[]) {
  const rows = await db
    .select({
      householdId: consents.householdId,
      purpose: consents.purpose,
      given: consents.given,
      askedOn: consents.askedOn,
      until: consents.until,
      withdrawnOn: consentWithdrawals.withdrawnOn,
    })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(and(inArray(consents.householdId, householdIds), eq(consents.purpose, 'caseManagement')))
    .orderBy(consents.recordedAt, consents.id)
  return groupBy(rows, ({ householdId }) => householdId)
}
