import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakeEndings } from '#db/schema/index'
import { closingReasons } from '~/domain/closure/closing-reasons'
import { civilDate, formId, oneOf, text } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function endingForm() {
  return z.object({ id: formId(), reason: oneOf(closingReasons), endedOn: civilDate(), note: text(1000) })
}
export type EndingForm = z.output<ReturnType<typeof endingForm>>

/** The case ends at the centre; it can be opened again. */
export async function endIntake(context: Context, personId: string, { id, reason, endedOn, note }: EndingForm) {
  const { actor, now } = context
  await recordOnIntake(context, personId, {
    on: endedOn,
    action: 'intake.ended',
    details: { reason },
    known: (tx) =>
      tx
        .select({ id: intakeEndings.id })
        .from(intakeEndings)
        .where(and(eq(intakeEndings.id, id), eq(intakeEndings.recordedById, actor.id))),
    write: async (tx, { intake }) => {
      const before = await tx
        .select({ turn: intakeEndings.turn })
        .from(intakeEndings)
        .where(eq(intakeEndings.intakeId, intake.id))
      const row = { id, intakeId: intake.id, turn: before.length + 1, reason, endedOn, note }
      return await tx
        .insert(intakeEndings)
        .values({ ...row, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: intakeEndings.id })
    },
  })
}
