import { and, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import {
  caseReopenings,
  closureClearances,
  closureDecisions,
  closureRequests,
  closureTakebacks,
  households,
  lightChecks,
  users,
} from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { closureChecklist } from '~/domain/closure/closure-checklist'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { anyFocalPoint } from '~/server/focal-points.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { closureFacts } from './closure-facts.server'
import { lightCheckTriesOf } from './light-check-tries.server'

/** How far a case is from its closing, every request with its answers, and what came after; null when not this actor's. */
export async function closureOfHousehold({ actor, store, now }: Context, householdId: string) {
  const db = store.query
  const today = nigerDate(now)
  const mine = and(eq(households.id, householdId), visibleHouseholds(db, actor, 'household.read'))
  const [household] = await db.select().from(households).where(mine)
  if (!household) return null
  const decider = alias(users, 'decider')
  const clearer = alias(users, 'clearer')
  const taker = alias(users, 'taker')
  const reopener = alias(users, 'reopener')
  const withdrawer = alias(users, 'withdrawer')
  const [facts, requests, reopenings, checks, canBeCleared, [refusing]] = await Promise.all([
    closureFacts(db, household, today),
    db
      .select({
        request: closureRequests,
        decision: closureDecisions,
        clearedAt: closureClearances.clearedAt,
        askedBy: users.displayName,
        decidedBy: decider.displayName,
        clearedBy: clearer.displayName,
        takeback: closureTakebacks,
        takenBackBy: taker.displayName,
      })
      .from(closureRequests)
      .innerJoin(users, eq(users.id, closureRequests.askedById))
      .leftJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
      .leftJoin(decider, eq(decider.id, closureDecisions.decidedById))
      .leftJoin(closureClearances, eq(closureClearances.requestId, closureRequests.id))
      .leftJoin(clearer, eq(clearer.id, closureClearances.clearedById))
      .leftJoin(closureTakebacks, eq(closureTakebacks.requestId, closureRequests.id))
      .leftJoin(taker, eq(taker.id, closureTakebacks.takenBackById))
      .where(eq(closureRequests.householdId, householdId))
      .orderBy(desc(closureRequests.askedAt)),
    db
      .select({ reopening: caseReopenings, by: reopener.displayName })
      .from(caseReopenings)
      .innerJoin(reopener, eq(reopener.id, caseReopenings.reopenedById))
      .where(eq(caseReopenings.householdId, householdId))
      .orderBy(desc(caseReopenings.reopenedAt)),
    db
      .select({ check: lightChecks, withdrawnBy: withdrawer.displayName })
      .from(lightChecks)
      .leftJoin(withdrawer, eq(withdrawer.id, lightChecks.withdrawnById))
      .where(eq(lightChecks.householdId, householdId))
      .orderBy(lightChecks.dueOn, lightChecks.id),
    anyFocalPoint(db, today),
    db
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.id, householdId), inArray(households.id, householdsRefusing(db, 'followUp')))),
  ])
  const triesOf = await lightCheckTriesOf(
    db,
    checks.map(({ check }) => check.id),
  )
  const standing = closureChecklist(facts, { views: false, laterHelp: false }, 'formal_closing', today)
  return {
    checklist: standing.filter(({ item }) => item !== 'views' && item !== 'laterHelp'),
    requests: requests.map(
      ({ request, decision, askedBy, decidedBy, clearedAt, clearedBy, takeback, takenBackBy }) => ({
        ...request,
        askedOn: nigerDate(request.askedAt),
        askedBy,
        state: takeback ? ('takenBack' as const) : stateOf(decision?.outcome ?? null, clearedAt),
        decision: decision && {
          outcome: decision.outcome,
          reason: decision.reason,
          by: decidedBy ?? '',
          on: nigerDate(decision.decidedAt),
        },
        takeback: takeback && { reason: takeback.reason, by: takenBackBy ?? '', on: nigerDate(takeback.takenBackAt) },
        clearance: clearedAt && { by: clearedBy ?? '', on: nigerDate(clearedAt) },
        decidable: decision === null && mayEver(actor.role, 'case.approveClosure') && request.askedById !== actor.id,
      }),
    ),
    reopenings: reopenings.map(({ reopening, by }) => ({ ...reopening, by, on: nigerDate(reopening.reopenedAt) })),
    checks: checks
      .filter(({ check }) => check.droppedAt === null)
      .map(({ check, withdrawnBy }) => ({
        ...check,
        tries: triesOf(check.id),
        withdrawn:
          check.withdrawnAt === null
            ? null
            : { on: nigerDate(check.withdrawnAt), by: withdrawnBy ?? '', why: check.withdrawnWhy ?? '' },
      })),
    canBeCleared,
    mayAsk: household.closedOn === null && mayEver(actor.role, 'case.askClosure'),
    mayTakeBack: mayEver(actor.role, 'case.takeBackClosure'),
    mayReopen: household.closedOn !== null && mayEver(actor.role, 'case.reopen'),
    mayWithdrawChecks: mayEver(actor.role, 'contact.record'),
    mayCheck: refusing === undefined && mayEver(actor.role, 'contact.record'),
    closedOn: household.closedOn,
    today,
  }
}

export type HouseholdClosure = NonNullable<Awaited<ReturnType<typeof closureOfHousehold>>>
export type ClosureRequest = HouseholdClosure['requests'][number]
export type ClosureState = 'asked' | 'approved' | 'returned' | 'takenBack' | 'closed'

function stateOf(outcome: 'approved' | 'returned' | null, clearedAt: Date | null): ClosureState {
  if (clearedAt !== null) return 'closed'
  return outcome ?? 'asked'
}
