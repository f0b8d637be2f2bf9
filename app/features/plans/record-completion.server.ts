import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { milestoneCompletions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { completionRefusal } from '~/domain/plans/completion-refusal'
import { evidenceByHand, isContactMilestone } from '~/domain/plans/recorded-by-hand'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { mustBeAgreeable } from './agree-plan.server'
import type { CompletionForm } from './milestone-forms'
import { milestoneToEdit } from './milestone-to-edit.server'

/**
 * A milestone that no deed of this database completes: a paper seen, a plan agreed. After a withdrawal it is also how
 * the completion of a deed is recorded again with its right date.
 *
 * @throws {Refused} not there (404), already complete (409), the work of a deed, or no evidence, consent or date (422)
 */
export async function recordCompletion(context: Context, milestoneId: string, form: CompletionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const { household, milestone } = await milestoneToEdit(tx, actor, milestoneId)
    const [done] = await tx.select().from(milestoneCompletions).where(eq(milestoneCompletions.id, form.id))
    if (done?.completedById === actor.id && done.milestoneId === milestoneId) return

    const deed = isContactMilestone(milestone.code) ? undefined : await withdrawnDeed(tx, milestoneId)
    const kinds = deed ? [deed.evidence] : evidenceByHand(milestone.code)
    if (kinds.length === 0) throw new Refused(milestone.code === 'X' ? 'closure-by-another' : 'done-by-its-deed', 422)

    const evidence = kinds.find((kind) => kind === form.evidence)
    const facts = { returnedOn: household.reunifiedOn, withdrawn: false, notBefore: null }
    const refusal = completionRefusal(
      { ...facts, completedInThisRevision: milestone.completion !== null },
      { on: form.completedOn, hasEvidence: evidence !== undefined },
      nigerDate(now),
    )
    if (refusal ?? !evidence)
      throw new Refused(refusal ?? 'evidence-missing', refusal === 'already-completed' ? 409 : 422)
    if (milestone.code === 'M1') await mustBeAgreeable(tx, household, form.completedOn, nigerDate(now))

    const { completedOn } = form
    await tx.insert(milestoneCompletions).values({
      id: form.id,
      milestoneId,
      householdId: household.id,
      revision: milestone.lastRevision + 1,
      completedOn,
      evidence,
      evidenceId: deed?.evidenceId ?? null,
      note: form.note ?? null,
      completedById: actor.id,
      recordedAt: now,
    })
    await refreshPlan(tx, household.id)
    await recordEvent(tx, {
      actor,
      now,
      action: 'milestone.completed',
      subjects: [
        { kind: 'milestone', id: milestoneId },
        { kind: 'household', id: household.id },
      ],
      details: { code: milestone.code, completedOn, evidence, revision: milestone.lastRevision + 1 },
    })
  })
}

/** The deed behind the last completion, which was withdrawn: every completion of an open milestone is. */
async function withdrawnDeed(tx: Db, milestoneId: string) {
  const [last] = await tx
    .select({ evidence: milestoneCompletions.evidence, evidenceId: milestoneCompletions.evidenceId })
    .from(milestoneCompletions)
    .where(and(eq(milestoneCompletions.milestoneId, milestoneId), isNotNull(milestoneCompletions.evidenceId)))
    .orderBy(desc(milestoneCompletions.revision))
    .limit(1)
  return last
}
