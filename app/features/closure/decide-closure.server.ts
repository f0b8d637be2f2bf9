import { and, eq, isNull } from 'drizzle-orm'
import { closureDecisions, closureRequests, households } from '#db/schema/index'
import { closureDecisionRefusal } from '~/domain/closure/closure-refusal'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { ClosureDecisionForm } from './closure-forms'
import { stillComplete } from './still-complete.server'

/**
 * Another person approves, or returns with what is still to do. What an approval rests on must hold today too.
 *
 * @throws {Refused} not there (404), own request or that of the own other hands (403), decided already or the case moved on (409), no reason (422)
 */
export async function decideClosure({ actor, store, now }: Context, requestId: string, form: ClosureDecisionForm) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const [row] = await tx
      .select({ request: closureRequests, household: households, decision: closureDecisions })
      .from(closureRequests)
      .innerJoin(households, eq(households.id, closureRequests.householdId))
      .leftJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
      .where(and(eq(closureRequests.id, requestId), visibleHouseholds(tx, actor, 'case.approveClosure')))
    if (!row) throw new Refused('not-there', 404)
    const { request, household, decision } = row
    if (decision?.decidedById === actor.id && decision.outcome === form.outcome) return

    const waiting = decision === null && request.settledAt === null
    const refusal = closureDecisionRefusal(
      { askedById: request.askedById, waiting, stillComplete: await stillComplete(tx, request, household, today) },
      { approves: form.outcome === 'approved', hasReason: form.reason !== undefined },
      actor.id,
    )
    if (refusal) throw new Refused(refusal, statusOf[refusal])
    await mustBeOtherHands(tx, actor, [request.askedById], 'case.approveClosure')

    const { outcome, reason = null } = form
    await tx.insert(closureDecisions).values({ requestId, outcome, reason, decidedById: actor.id, decidedAt: now })
    if (outcome === 'returned')
      await tx
        .update(closureRequests)
        .set({ settledAt: now })
        .where(and(eq(closureRequests.id, requestId), isNull(closureRequests.settledAt)))
    await recordEvent(tx, {
      actor,
      now,
      action: outcome === 'approved' ? 'closure.approved' : 'closure.returned',
      subjects: [{ kind: 'household', id: household.id }],
      details: { askedById: request.askedById },
    })
  })
}

const statusOf = {
  'closure-not-waiting': 409,
  'own-closure-request': 403,
  'closure-reason-missing': 422,
  'closure-changed-meanwhile': 409,
} as const
