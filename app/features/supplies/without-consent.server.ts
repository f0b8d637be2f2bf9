import { and, eq, inArray } from 'drizzle-orm'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { consentInForce } from '~/domain/households/consent'

/** Which of these households have no consent to the case work in force that day: nothing may be handed to them. */
export async function householdsWithoutConsent(db: Db, householdIds: readonly string[], day: CivilDate) {
  const ids = [...new Set(householdIds)]
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
    .where(and(inArray(consents.householdId, ids), eq(consents.purpose, 'caseManagement')))
    .orderBy(consents.recordedAt, consents.id)
  const inForce = (id: string) =>
    consentInForce(
      rows.filter(({ householdId }) => householdId === id),
      'caseManagement',
      day,
    )
  return new Set(ids.filter((id) => !inForce(id)))
}
