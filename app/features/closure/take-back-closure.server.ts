import { and, eq } from 'drizzle-orm'
import { closureDecisions, closureRequests, closureTakebacks, households } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { TakebackForm } from './closure-forms'

/**
 * The officer or the lead takes back an approved request before the check: the case goes on, and may be asked for anew.
 *
 * @throws {Refused} not there (404), nothing approved that waits, or closed already (409)
 */
export async function takeBackClosure(
  { actor, store, now }: Context,
  householdId: string,
  { requestId, reason }: TakebackForm,
) {
  await store.write(async (tx) => {
    const [row] = await tx
      .select({
        settledAt: closureRequests.settledAt,
        outcome: closureDecisions.outcome,
        by: closureTakebacks.takenBackById,
      })
      .from(closureRequests)
      .innerJoin(households, eq(households.id, closureRequests.householdId))
      .leftJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
      .leftJoin(closureTakebacks, eq(closureTakebacks.requestId, closureRequests.id))
      .where(
        and(
          eq(closureRequests.id, requestId),
          eq(closureRequests.householdId, householdId),
          visibleHouseholds(tx, actor, 'case.takeBackClosure'),
        ),
      )
    if (!row) throw new Refused('not-there', 404)
    if (row.by === actor.id) return
    if (row.outcome !== 'approved' || row.settledAt !== null) throw new Refused('closure-not-to-take-back', 409)

    await tx.insert(closureTakebacks).values({ requestId, reason, takenBackById: actor.id, takenBackAt: now })
    await tx.update(closureRequests).set({ settledAt: now }).where(eq(closureRequests.id, requestId))
    await recordEvent(tx, {
      actor,
      now,
      action: 'closure.takenBack',
      subjects: [{ kind: 'household', id: householdId }],
    })
  })
}
