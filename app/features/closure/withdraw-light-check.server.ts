import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, lightChecks } from '#db/schema/index'
import { addMonths } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'

/**
 * A light check recorded by mistake: it stays with its reason, its answers count nowhere, and while that closing stands
 * the same check waits again.
 *
 * @throws {Refused} not there (404), not done, or withdrawn by somebody else (409)
 */
export async function withdrawLightCheck(
  { actor, store, now }: Context,
  householdId: string,
  { checkId, reason }: { checkId: string; reason: string },
) {
  await store.write(async (tx) => {
    const [row] = await tx
      .select({ check: lightChecks, closedOn: households.closedOn })
      .from(lightChecks)
      .innerJoin(households, eq(households.id, lightChecks.householdId))
      .where(
        and(
          eq(lightChecks.id, checkId),
          eq(households.id, householdId),
          visibleHouseholds(tx, actor, 'contact.record'),
        ),
      )
    if (!row) throw new Refused('not-there', 404)
    const { months, dueOn, doneOn, withdrawnAt, withdrawnById } = row.check
    if (withdrawnById === actor.id) return
    if (doneOn === null || withdrawnAt !== null) throw new Refused('light-check-withdrawn', 409)
    await tx
      .update(lightChecks)
      .set({ withdrawnById: actor.id, withdrawnAt: now, withdrawnWhy: reason })
      .where(eq(lightChecks.id, checkId))
    const ofThisClosing = row.closedOn !== null && addMonths(row.closedOn, months) === dueOn
    if (ofThisClosing) await tx.insert(lightChecks).values({ id: uuidv7(), householdId, months, dueOn })
    await followSignals(tx, { now }, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'case.lightCheckWithdrawn',
      subjects: [{ kind: 'household', id: householdId }],
      details: { months, doneOn },
    })
  })
}
