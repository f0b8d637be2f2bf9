import { and, asc, eq, ne } from 'drizzle-orm'
import { groups, supplyRounds, users } from '#db/schema/index'
import { scopeOf } from '~/domain/access/rights'
import type { Context } from './context.server'
import { sumsOfRounds } from './sums-of-rounds.server'
import { visibleRounds } from './visible-rounds.server'

/** Class requests that others made and that wait for a decision, the oldest first; nothing for who decides nothing. */
export async function roundsToDecide({ actor, store }: Context, limit = 21) {
  if (scopeOf(actor.role, 'kit.decide') === 'none') return []
  const db = store.query
  const rows = await db
    .select({ round: supplyRounds, groupName: groups.name, requestedByName: users.displayName })
    .from(supplyRounds)
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(users, eq(users.id, supplyRounds.requestedById))
    .where(and(eq(supplyRounds.state, 'submitted'), ne(supplyRounds.requestedById, actor.id), visibleRounds(db, actor)))
    .orderBy(asc(supplyRounds.submittedAt), asc(supplyRounds.id))
    .limit(limit)
  const sums = await sumsOfRounds(
    db,
    rows.map(({ round }) => round.id),
  )
  return rows.map(({ round, groupName, requestedByName }) => ({
    ...{ id: round.id, number: round.number, groupName, requestedByName, submittedAt: round.submittedAt.toISOString() },
    ...(sums.get(round.id) ?? { children: 0, total: 0 }),
  }))
}

export type RoundToDecide = Awaited<ReturnType<typeof roundsToDecide>>[number]
