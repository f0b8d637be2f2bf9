import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { bestInterestsChecks } from '#db/schema/index'
import { decisionRefusal } from '~/domain/intake/intake-refusals'
import { bestInterestsBases, bestInterestsDeciders, bestInterestsDecisions } from '~/domain/intake/own-codes'
import { civilDate, formId, oneOf, text } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function bestInterestsForm() {
  return z.object({
    id: formId(),
    decision: oneOf(bestInterestsDecisions),
    basis: oneOf(bestInterestsBases),
    decidedBy: oneOf(bestInterestsDeciders),
    decidedOn: civilDate(),
    reasons: text(2000),
  })
}
export type BestInterestsForm = z.output<ReturnType<typeof bestInterestsForm>>

/** Whether the return to this family is in the person's best interests: decided by whom, on what basis. */
export async function decideBestInterests(
  context: Context,
  personId: string,
  familyId: string,
  form: BestInterestsForm,
) {
  const { actor, now } = context
  const { decision, basis, decidedBy, decidedOn } = form
  await recordOnIntake(context, personId, {
    on: decidedOn,
    action: 'intake.bestInterestsDecided',
    details: { decision, basis, decidedBy },
    refusal: (facts, today) => decisionRefusal(facts, familyId, form, today),
    known: (tx) =>
      tx
        .select({ id: bestInterestsChecks.id })
        .from(bestInterestsChecks)
        .where(and(eq(bestInterestsChecks.id, form.id), eq(bestInterestsChecks.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(bestInterestsChecks)
        .values({ ...form, intakeId: intake.id, familyId, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: bestInterestsChecks.id }),
  })
}
