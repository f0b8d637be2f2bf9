import { and, desc, eq, lt } from 'drizzle-orm'
import { groups, supplyRounds, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { sumsOfRounds } from '~/server/sums-of-rounds.server'
import { visibleRounds } from '~/server/visible-rounds.server'

const PAGE = 30

/** Rounds this actor may see, the newest first; `before` is the id of the last one of the page before. */
export async function supplyRoundList(
  { actor, store }: Context,
  { groupId, before, limit = PAGE }: { groupId?: string; before?: string | null; limit?: number } = {},
) {
  const db = store.query
  const rows = await db
    .select({ round: supplyRounds, groupName: groups.name, requestedByName: users.displayName })
    .from(supplyRounds)
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(users, eq(users.id, supplyRounds.requestedById))
    .where(
      and(
        groupId === undefined ? undefined : eq(supplyRounds.groupId, groupId),
        before ? lt(supplyRounds.id, before) : undefined,
        visibleRounds(db, actor),
      ),
    )
    .orderBy(desc(supplyRounds.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const sums = await sumsOfRounds(
    db,
    page.map(({ round }) => round.id),
  )
  return {
    rounds: page.map(({ round, groupName, requestedByName }) => ({
      ...{ id: round.id, number: round.number, state: round.state, groupId: round.groupId },
      ...{ groupName, requestedByName, submittedAt: round.submittedAt.toISOString() },
      own: round.requestedById === actor.id,
      children: sums.get(round.id)?.children ?? 0,
      total: sums.get(round.id)?.total ?? 0,
    })),
    next: rows.length > limit ? (page.at(-1)?.round.id ?? null) : null,
  }
}

export type SupplyRoundRow = Awaited<ReturnType<typeof supplyRoundList>>['rounds'][number]
