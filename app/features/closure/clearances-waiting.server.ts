import { and, asc, eq, isNull, ne, notInArray } from 'drizzle-orm'
import { closureDecisions, closureRequests, households } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { openConcernIn } from '~/server/open-concern.server'
import { seenHouseholds } from './seen-households.server'

const shown = 50

/**
 * Approved closures that wait for the safeguarding check, for a focal point; null for everybody else. It shows the
 * case number and whether a worry is open, nothing else of the case; cases of their own work are left to another.
 */
export async function clearancesWaiting({ actor, store, now }: Context, requestId?: string) {
  const db = store.query
  const today = nigerDate(now)
  if (!(await isFocalPoint(db, actor.id, today))) return null
  const rows = await db
    .select({
      id: closureRequests.id,
      householdId: closureRequests.householdId,
      caseNumber: households.caseNumber,
      approvedAt: closureDecisions.decidedAt,
    })
    .from(closureRequests)
    .innerJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
    .innerJoin(households, eq(households.id, closureRequests.householdId))
    .where(
      and(
        isNull(closureRequests.settledAt),
        eq(closureDecisions.outcome, 'approved'),
        ne(closureRequests.askedById, actor.id),
        notInArray(closureRequests.householdId, seenHouseholds(db, actor)),
        requestId === undefined ? undefined : eq(closureRequests.id, requestId),
      ),
    )
    .orderBy(asc(closureDecisions.decidedAt), asc(closureRequests.id))
    .limit(shown + 1)
  const withWorry = await Promise.all(
    rows.slice(0, shown).map(async ({ approvedAt, householdId, ...row }) => ({
      ...row,
      approvedOn: nigerDate(approvedAt),
      worry: await openConcernIn(db, householdId, actor, today),
    })),
  )
  const own = withWorry.filter(({ worry }) => worry !== 'hidden')
  return { rows: own.map(({ worry, ...row }) => ({ ...row, worryOpen: worry === 'open' })), more: rows.length > shown }
}
