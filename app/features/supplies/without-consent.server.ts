import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { consentInForce } from '~/domain/households/consent'
import { caseConsents } from '~/server/case-consents.server'

/** Which of these households have no consent to the case work in force that day: nothing may be handed to them. */
export async function householdsWithoutConsent(db: Db, householdIds: readonly string[], day: CivilDate) {
  const ids = [...new Set(householdIds)]
  const answers = await caseConsents(db, ids)
  return new Set(ids.filter((id) => !consentInForce(answers.get(id) ?? [], 'caseManagement', day)))
}
