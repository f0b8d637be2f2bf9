import { and, asc, eq, isNull } from 'drizzle-orm'
import { closureDecisions, closureRequests, households, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

const shown = 100

/** Requests of the team that wait for another person's answer, oldest first. */
export async function closuresWaiting({ actor, store }: Context) {
  const rows = await store.query
    .select({
      id: closureRequests.id,
      reason: closureRequests.reason,
      checklist: closureRequests.checklist,
      askedAt: closureRequests.askedAt,
      askedBy: users.displayName,
      householdId: households.id,
      caseNumber: households.caseNumber,
    })
    .from(closureRequests)
    .innerJoin(households, eq(households.id, closureRequests.householdId))
    .innerJoin(users, eq(users.id, closureRequests.askedById))
    .leftJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
    .where(
      and(
        isNull(closureRequests.settledAt),
        isNull(closureDecisions.requestId),
        visibleHouseholds(store.query, actor, 'case.approveClosure'),
      ),
    )
    .orderBy(asc(closureRequests.askedAt), asc(closureRequests.id))
    .limit(shown + 1)
  return {
    rows: rows.slice(0, shown).map(({ askedAt, checklist, ...row }) => ({
      ...row,
      askedOn: nigerDate(askedAt),
      missing: checklist.filter(({ state }) => state === 'missing').length,
    })),
    more: rows.length > shown,
  }
}

export type ClosureWaiting = Awaited<ReturnType<typeof closuresWaiting>>['rows'][number]
