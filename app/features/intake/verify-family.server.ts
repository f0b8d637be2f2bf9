import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { familyVerifications } from '#db/schema/index'
import { notVerifiedReasons } from '~/domain/intake/cpims-codes'
import type { IntakeFacts } from '~/domain/intake/intake-facts'
import { familyDeedRefusal } from '~/domain/intake/intake-refusals'
import { verifiedSides } from '~/domain/intake/own-codes'
import { civilDate, formId, oneOf, optionalText } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function verificationForm() {
  return z
    .object({
      id: formId(),
      asked: oneOf(verifiedSides),
      askedOn: civilDate(),
      result: oneOf(['verified', 'notVerified']),
      reason: oneOf(notVerifiedReasons).optional(),
      note: optionalText(1000),
    })
    .refine(({ result, reason }) => result === 'verified' || reason !== undefined, {
      path: ['reason'],
      error: 'intake.error.notVerifiedWhy',
    })
}
export type VerificationForm = z.output<ReturnType<typeof verificationForm>>

/** What one side said when asked apart from the other: that they belong together, or why not. */
export async function verifyFamily(context: Context, personId: string, familyId: string, form: VerificationForm) {
  const { actor, now } = context
  const { id, asked, askedOn, result, note = null } = form
  const verified = result === 'verified'
  const reason = verified ? null : (form.reason ?? null)
  await recordOnIntake(context, personId, {
    on: askedOn,
    action: 'intake.verified',
    details: { asked, verified, reason },
    refusal: (facts: IntakeFacts, today) => familyDeedRefusal(facts, familyId, askedOn, today),
    known: (tx) =>
      tx
        .select({ id: familyVerifications.id })
        .from(familyVerifications)
        .where(and(eq(familyVerifications.id, id), eq(familyVerifications.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(familyVerifications)
        .values({
          id,
          intakeId: intake.id,
          familyId,
          asked,
          askedOn,
          verified,
          reason,
          note,
          recordedById: actor.id,
          recordedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: familyVerifications.id }),
  })
}
