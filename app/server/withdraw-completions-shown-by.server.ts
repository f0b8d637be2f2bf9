import { and, eq, isNull } from 'drizzle-orm'
import { completionWithdrawals, milestoneCompletions } from '#db/schema/index'
import type { Db } from '#db/store'
import { refreshPlan } from './plan-progress.server'

/** When a deed is undone, what it completed is open again; the history keeps both. */
export async function withdrawCompletionsShownBy(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  deed: { householdId: string; evidenceId: string; reason: string },
) {
  const shown = await tx
    .select({ id: milestoneCompletions.id })
    .from(milestoneCompletions)
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(
      and(
        eq(milestoneCompletions.householdId, deed.householdId),
        eq(milestoneCompletions.evidenceId, deed.evidenceId),
        isNull(completionWithdrawals.completionId),
      ),
    )
  if (shown.length === 0) return
  await tx.insert(completionWithdrawals).values(
    shown.map(({ id: completionId }) => ({
      completionId,
      reason: deed.reason,
      withdrawnById: actor.id,
      withdrawnAt: now,
    })),
  )
  await refreshPlan(tx, deed.householdId)
}
