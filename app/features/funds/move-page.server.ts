import { eq } from 'drizzle-orm'
import { budgetMoveDecisions, budgetMoves, users } from '#db/schema/index'
import type { MoveOutcome } from '~/domain/funds/fund-words'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { moveRows } from './move-rows.server'

/** A proposed move for whoever answers it: why, and the answers that are this actor's; null when there is none. */
export async function movePage({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'fund.decide')) return null
  const [move] = await moveRows(store, eq(budgetMoves.id, id), 1)
  if (!move) return null
  const [why] = await store.query.select({ reason: budgetMoves.reason }).from(budgetMoves).where(eq(budgetMoves.id, id))
  const [decision] = await store.query
    .select({ reason: budgetMoveDecisions.reason, at: budgetMoveDecisions.decidedAt, name: users.displayName })
    .from(budgetMoveDecisions)
    .innerJoin(users, eq(users.id, budgetMoveDecisions.decidedById))
    .where(eq(budgetMoveDecisions.moveId, id))
  const own = move.proposedById === actor.id
  const answers: MoveOutcome[] = decision ? [] : own ? ['takenBack'] : ['confirmed', 'declined']
  return {
    ...move,
    reason: why?.reason ?? '',
    decision: decision ? { ...decision, at: decision.at.toISOString() } : null,
    answers,
    others: own && !decision ? await othersWhoMay(store.query, actor, 'fund.decide', [actor.id]) : null,
  }
}
