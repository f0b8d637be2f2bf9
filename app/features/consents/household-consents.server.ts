import { asc, eq } from 'drizzle-orm'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'

/** Every answer of a household in the order in which it was recorded, with its withdrawal. */
export async function householdConsents(db: Db, householdId: string) {
  const rows = await db
    .select({ consent: consents, withdrawnOn: consentWithdrawals.withdrawnOn })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(eq(consents.householdId, householdId))
    .orderBy(asc(consents.recordedAt), asc(consents.id))
  return rows.map(({ consent, withdrawnOn }) => ({ ...consent, withdrawnOn }))
}
