import { and, eq } from 'drizzle-orm'
import { closureDecisions, closureRequests, households } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { closureOfHousehold } from './closure-of-household.server'

/** One request with the checklist as it was asked and as it stands now; null when it is not of this actor's team. */
export async function closureToDecide(context: Context, requestId: string) {
  const { actor, store } = context
  const [row] = await store.query
    .select({ request: closureRequests, decided: closureDecisions.requestId })
    .from(closureRequests)
    .innerJoin(households, eq(households.id, closureRequests.householdId))
    .leftJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
    .where(and(eq(closureRequests.id, requestId), visibleHouseholds(store.query, actor, 'case.approveClosure')))
  const closure = row && (await closureOfHousehold(context, row.request.householdId))
  if (!closure) return null
  const { householdId, checklist, settledAt, askedById } = row.request
  return {
    householdId,
    asAsked: checklist,
    closure,
    open: settledAt === null && row.decided === null && askedById !== actor.id,
  }
}
