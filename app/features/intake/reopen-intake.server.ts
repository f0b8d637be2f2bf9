import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakeEndings, intakeReopenings } from '#db/schema/index'
import { reopeningRefusal } from '~/domain/intake/intake-refusals'
import { civilDate, text } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function reopeningForm() {
  return z.object({ reopenedOn: civilDate(), reason: text(1000) })
}
export type ReopeningForm = z.output<ReturnType<typeof reopeningForm>>

/** Opens an ended case again; the ending stays on file. */
export async function reopenIntake(context: Context, personId: string, { reopenedOn, reason }: ReopeningForm) {
  const { actor, now } = context
  await recordOnIntake(context, personId, {
    on: reopenedOn,
    action: 'intake.reopened',
    details: {},
    known: async (tx, { intake, facts }) => {
      if (facts.endedOn !== null) return []
      return await tx
        .select({ id: intakeReopenings.endingId })
        .from(intakeReopenings)
        .innerJoin(intakeEndings, eq(intakeEndings.id, intakeReopenings.endingId))
        .where(
          and(
            eq(intakeEndings.intakeId, intake.id),
            eq(intakeReopenings.reopenedOn, reopenedOn),
            eq(intakeReopenings.recordedById, actor.id),
          ),
        )
    },
    refusal: (facts, today) => reopeningRefusal(facts, reopenedOn, today),
    write: async (tx, { intake }) => {
      const [ending] = await tx
        .select({ id: intakeEndings.id })
        .from(intakeEndings)
        .where(eq(intakeEndings.intakeId, intake.id))
        .orderBy(desc(intakeEndings.turn))
        .limit(1)
      if (!ending) return []
      return await tx
        .insert(intakeReopenings)
        .values({ endingId: ending.id, reopenedOn, reason, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: intakeReopenings.endingId })
    },
  })
}
