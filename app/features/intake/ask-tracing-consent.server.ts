import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { tracingConsents } from '#db/schema/index'
import { adultAnswers, personAnswers } from '~/domain/intake/tracing-consent'
import { civilDate, formId, oneOf } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function tracingConsentForm() {
  return z.object({
    id: formId(),
    askedOn: civilDate(),
    personSaid: oneOf(personAnswers),
    adultSaid: oneOf(adultAnswers),
  })
}
export type TracingConsentForm = z.output<ReturnType<typeof tracingConsentForm>>

/** What the person, and the adult who is there for them, say to the search for the family: the consent to `tracing`. */
export async function askTracingConsent(context: Context, personId: string, form: TracingConsentForm) {
  const { actor, now } = context
  const { id, askedOn, personSaid, adultSaid } = form
  await recordOnIntake(context, personId, {
    on: askedOn,
    action: 'intake.tracingAsked',
    details: { personSaid, adultSaid },
    known: (tx) =>
      tx
        .select({ id: tracingConsents.id })
        .from(tracingConsents)
        .where(and(eq(tracingConsents.id, id), eq(tracingConsents.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(tracingConsents)
        .values({ id, intakeId: intake.id, askedOn, personSaid, adultSaid, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: tracingConsents.id }),
  })
}
