import { eq } from 'drizzle-orm'
import { completionWithdrawals } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import type { CompletionWithdrawalForm } from './milestone-forms'
import { milestoneToEdit } from './milestone-to-edit.server'

/**
 * A completion that was a mistake: it stays in the history with its reason, and the milestone is open again.
 *
 * @throws {Refused} not there (404), withdrawn by somebody else, or another completion stands by now (409)
 */
export async function withdrawCompletion(
  { actor, store, now }: Context,
  milestoneId: string,
  { completionId, reason }: CompletionWithdrawalForm,
) {
  await store.write(async (tx) => {
    const { household, milestone } = await milestoneToEdit(tx, actor, milestoneId)
    const [done] = await tx
      .select()
      .from(completionWithdrawals)
      .where(eq(completionWithdrawals.completionId, completionId))
    if (done?.withdrawnById === actor.id) return
    if (milestone.completion?.id !== completionId) throw new Refused('completion-changed-meanwhile', 409)

    await tx.insert(completionWithdrawals).values({ completionId, reason, withdrawnById: actor.id, withdrawnAt: now })
    await refreshPlan(tx, household.id)
    await recordEvent(tx, {
      actor,
      now,
      action: 'milestone.completionWithdrawn',
      subjects: [
        { kind: 'milestone', id: milestoneId },
        { kind: 'household', id: household.id },
      ],
      details: { code: milestone.code, completedOn: milestone.completion.completedOn },
    })
  })
}
