import { eq } from 'drizzle-orm'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { consentInForce } from '~/domain/households/consent'
import { completionRefusal } from '~/domain/plans/completion-refusal'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'

type Household = { id: string; reunifiedOn: CivilDate }

/**
 * The reunification record completes M0; a plan with its date, and consent to the case work in force that day,
 * completes M1. What is complete already stays as it is.
 *
 * @throws {Refused} a date that cannot be, or no consent that day (422)
 */
export async function completeFirstMilestones(
  tx: Db,
  context: Pick<Context, 'actor' | 'now'>,
  household: Household,
  agreedOn: CivilDate | undefined,
) {
  const own = { householdId: household.id, personId: null, evidenceId: null }
  const returned = { code: 'M0', completedOn: household.reunifiedOn, evidence: 'reunificationRecord' } as const
  await completeMilestone(tx, context, { ...own, ...returned })
  if (agreedOn === undefined) return

  await mustBeAgreeable(tx, household, agreedOn, nigerDate(context.now))
  await completeMilestone(tx, context, { ...own, code: 'M1', completedOn: agreedOn, evidence: 'signedPlan' })
}

/** @throws {Refused} a date that cannot be, or no consent in force that day (422) */
export async function mustBeAgreeable(tx: Db, household: Household, agreedOn: CivilDate, today: CivilDate) {
  const milestone = { withdrawn: false, completedInThisRevision: false, notBefore: null }
  const completion = { on: agreedOn, hasEvidence: true }
  const refusal = completionRefusal({ ...milestone, returnedOn: household.reunifiedOn }, completion, today)
  if (refusal) throw new Refused(refusal, 422)

  const answers = await tx
    .select({ consent: consents, withdrawnOn: consentWithdrawals.withdrawnOn })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(eq(consents.householdId, household.id))
    .orderBy(consents.recordedAt, consents.id)
  const rows = answers.map(({ consent, withdrawnOn }) => ({ ...consent, withdrawnOn }))
  if (!consentInForce(rows, 'caseManagement', agreedOn)) throw new Refused('no-consent-for-plan', 422)
}
