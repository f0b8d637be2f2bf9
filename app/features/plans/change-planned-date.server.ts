import { and, eq } from 'drizzle-orm'
import { plannedDateChanges, planMilestones } from '#db/schema/index'
import { plannedDateRefusal } from '~/domain/plans/planned-date-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import type { PlannedDateForm } from './milestone-forms'
import { milestoneToEdit } from './milestone-to-edit.server'

/**
 * A person's date in place of the rule's, with the reason.
 *
 * @throws {Refused} not there (404), already complete or changed by somebody else meanwhile (409), a date that cannot be (422)
 */
export async function changePlannedDate({ actor, store, now }: Context, milestoneId: string, form: PlannedDateForm) {
  await store.write(async (tx) => {
    const { household, milestone } = await milestoneToEdit(tx, actor, milestoneId)
    const [done] = await tx.select().from(plannedDateChanges).where(eq(plannedDateChanges.id, form.id))
    if (done?.changedById === actor.id && done.milestoneId === milestoneId) {
      sentBefore(done, { toOn: form.plannedOn, reason: form.reason })
      return
    }
    if (milestone.completion) throw new Refused('already-completed', 409)

    const { plannedOn } = form
    const refusal = plannedDateRefusal(plannedOn, household.reunifiedOn)
    if (refusal) throw new Refused(refusal, 422)

    const [moved] = await tx
      .update(planMilestones)
      .set({ plannedOn, plannedBy: 'person', version: form.version + 1 })
      .where(and(eq(planMilestones.id, milestoneId), eq(planMilestones.version, form.version)))
      .returning()
    if (!moved) throw new Refused('date-changed-meanwhile', 409)

    await tx.insert(plannedDateChanges).values({
      id: form.id,
      milestoneId,
      fromOn: milestone.plannedOn,
      toOn: plannedOn,
      reason: form.reason,
      changedById: actor.id,
      changedAt: now,
    })
    await refreshPlan(tx, household.id)
    await recordEvent(tx, {
      actor,
      now,
      action: 'milestone.dateChanged',
      subjects: [
        { kind: 'milestone', id: milestoneId },
        { kind: 'household', id: household.id },
      ],
      details: { code: milestone.code, fromOn: milestone.plannedOn, toOn: plannedOn },
    })
  })
}
