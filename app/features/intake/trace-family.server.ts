import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { tracingActions } from '#db/schema/index'
import { tracingActionCodes, tracingOutcomes } from '~/domain/intake/cpims-codes'
import type { IntakeFacts } from '~/domain/intake/intake-facts'
import { tracingRefusal } from '~/domain/intake/tracing-consent'
import { civilDate, formId, oneOf, optionalText } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function tracingForm() {
  return z.object({
    id: formId(),
    action: oneOf(tracingActionCodes),
    takenOn: civilDate(),
    outcome: oneOf(tracingOutcomes),
    note: optionalText(1000),
  })
}
export type TracingForm = z.output<ReturnType<typeof tracingForm>>

/** Something done to find the family, which nobody who was asked refused. */
export async function traceFamily(context: Context, personId: string, form: TracingForm) {
  const { actor, now } = context
  const { id, action, takenOn, outcome, note = null } = form
  await recordOnIntake(context, personId, {
    on: takenOn,
    action: 'intake.traced',
    details: { tracingAction: action, outcome },
    refusal: (facts: IntakeFacts, today) => tracingRefusal(facts, takenOn, today),
    known: (tx) =>
      tx
        .select({ id: tracingActions.id })
        .from(tracingActions)
        .where(and(eq(tracingActions.id, id), eq(tracingActions.recordedById, actor.id))),
    write: (tx, { intake }) =>
      tx
        .insert(tracingActions)
        .values({ id, intakeId: intake.id, action, takenOn, outcome, note, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: tracingActions.id }),
  })
}
