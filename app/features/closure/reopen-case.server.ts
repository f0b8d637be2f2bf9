import { and, eq, isNull } from 'drizzle-orm'
import { caseReopenings, completionWithdrawals, households, lightChecks } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { milestonesInForce, refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { ReopeningForm } from './closure-forms'

/**
 * A closed case is open again, with all its history: X is withdrawn, and nobody waits for the light checks any longer.
 *
 * @throws {Refused} not there (404), not closed, or the form was another's (409)
 */
export async function reopenCase({ actor, store, now }: Context, householdId: string, form: ReopeningForm) {
  await store.write(async (tx) => {
    const mine = and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'case.reopen'))
    const [household] = await tx.select({ closedOn: households.closedOn }).from(households).where(mine)
    if (!household) throw new Refused('not-there', 404)
    const [known] = await tx.select().from(caseReopenings).where(eq(caseReopenings.id, form.id))
    if (known?.reopenedById === actor.id && known.householdId === householdId) return
    if (known) throw new Refused('try-again', 409)
    if (household.closedOn === null) throw new Refused('case-not-closed', 409)

    const { closedOn } = household
    const deed = { ...form, householdId, closedOn, reopenedById: actor.id, reopenedAt: now }
    await tx.insert(caseReopenings).values(deed)
    await tx.update(households).set({ closedOn: null }).where(eq(households.id, householdId))
    const closure = (await milestonesInForce(tx, householdId)).find(({ code }) => code === 'X')?.completion
    if (closure)
      await tx
        .insert(completionWithdrawals)
        .values({ completionId: closure.id, reason: form.reason, withdrawnById: actor.id, withdrawnAt: now })
    await tx
      .update(lightChecks)
      .set({ droppedAt: now })
      .where(and(eq(lightChecks.householdId, householdId), isNull(lightChecks.doneOn), isNull(lightChecks.droppedAt)))
    await refreshPlan(tx, householdId)
    await keepFirstDue(tx, { now }, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'case.reopened',
      subjects: [{ kind: 'household', id: householdId }],
      details: { why: form.why },
    })
  })
}
