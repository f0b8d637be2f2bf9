import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakeInterviews, intakeNeeds } from '#db/schema/index'
import { needAnswers, needKinds, vulnerabilities } from '~/domain/intake/own-codes'
import { civilDate, formId, oneOf, optionalText } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function interviewForm() {
  const need = () => z.object({ answer: oneOf(needAnswers), note: optionalText(500) })
  return z.object({
    id: formId(),
    heldOn: civilDate(),
    needs: z.object({
      medical: need(),
      legal: need(),
      psychosocial: need(),
      education: need(),
      livelihood: need(),
    }),
    vulnerabilities: z.array(oneOf(vulnerabilities)).max(vulnerabilities.length),
    account: optionalText(4000),
  })
}
export type InterviewForm = z.output<ReturnType<typeof interviewForm>>

/** What a person needs, said in a personal interview; there may be several over time. */
export async function recordInterview(context: Context, personId: string, form: InterviewForm) {
  const { actor, now } = context
  const { id, heldOn, needs, account = null } = form
  const urgent = needKinds.filter((need) => needs[need].answer === 'urgent')
  await recordOnIntake(context, personId, {
    on: heldOn,
    action: 'intake.interviewed',
    details: {
      needs: needKinds.filter((need) => needs[need].answer !== 'no'),
      urgent,
      vulnerabilities: form.vulnerabilities,
    },
    known: (tx) =>
      tx
        .select({ id: intakeInterviews.id })
        .from(intakeInterviews)
        .where(and(eq(intakeInterviews.id, id), eq(intakeInterviews.recordedById, actor.id))),
    write: async (tx, { intake }) => {
      const row = { id, intakeId: intake.id, heldOn, vulnerabilities: form.vulnerabilities, account }
      const written = await tx
        .insert(intakeInterviews)
        .values({ ...row, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: intakeInterviews.id })
      if (written.length > 0)
        await tx.insert(intakeNeeds).values(
          needKinds.map((need) => ({
            interviewId: id,
            need,
            answer: needs[need].answer,
            note: needs[need].note ?? null,
          })),
        )
      return written
    },
  })
}
