import { and, eq } from 'drizzle-orm'
import { households, people, supportJudgements } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { supportJudgementRefusal, type SupportJudgement } from '~/domain/kits/support-judgement'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { caregiverOf } from './caregiver-of.server'

export type SupportJudgementForm = SupportJudgement & { id: string; caregiverId: string; reason: string }

/**
 * The officer's judgement whether value may be put into this caregiver's hands; the latest one counts at the gate.
 *
 * @throws {Refused} 404 no such household for this actor; 409 the case is closed; 422 not a caregiver of it, or a rule says no
 */
export async function judgeSupport({ actor, store, now }: Context, householdId: string, form: SupportJudgementForm) {
  await store.write(async (tx) => {
    const [household] = await tx
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'kit.request')))
    if (!household) throw new Refused('not-there', 404)
    await mustBeOpen(tx, householdId)
    const [caregiver] = await tx
      .select({ id: people.id })
      .from(people)
      .where(caregiverOf(householdId, form.caregiverId))
    if (!caregiver) throw new Refused('not-a-caregiver-here', 422)
    const refusal = supportJudgementRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const [judgement] = await tx
      .insert(supportJudgements)
      .values({ ...form, householdId, judgedById: actor.id, judgedAt: now })
      .onConflictDoNothing()
      .returning({ id: supportJudgements.id })
    if (!judgement) return
    await recordEvent(tx, {
      actor,
      now,
      action: 'support.judged',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: caregiver.id },
      ],
      details: { outcome: form.outcome, judgedOn: form.judgedOn },
    })
  })
}
