import { and, asc, eq, inArray } from 'drizzle-orm'
import { kits, people, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { askedForBy } from '~/server/asked-by.server'
import type { Actor } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'

const AT_MOST = 80

/** Approved supplies of the children of a group that are still owed, as far as this actor may hand them out. */
export async function kitsToIssue(db: Db, actor: Actor, groupId: string) {
  return await db
    .select({
      id: kits.id,
      number: kits.number,
      roundId: supplyRounds.id,
      childId: people.id,
      code: people.code,
      caregiverId: kits.caregiverId,
      householdId: kits.householdId,
      own: askedForBy(db, actor.id),
    })
    .from(kits)
    .innerJoin(supplyRounds, eq(supplyRounds.id, kits.roundId))
    .innerJoin(people, eq(people.id, kits.childId))
    .where(
      and(
        eq(supplyRounds.groupId, groupId),
        inArray(kits.state, ['approved', 'partlyDelivered']),
        visibleChildren(db, actor, 'supplies.issue'),
      ),
    )
    .orderBy(asc(people.code))
    .limit(AT_MOST)
}

/** How many children of the group are owed supplies that this actor does not follow, up to the length of a class. */
export async function othersToIssue(db: Db, groupId: string, followed: readonly { id: string }[]) {
  const rows = await db
    .select({ id: kits.id })
    .from(kits)
    .innerJoin(supplyRounds, eq(supplyRounds.id, kits.roundId))
    .where(and(eq(supplyRounds.groupId, groupId), inArray(kits.state, ['approved', 'partlyDelivered'])))
    .limit(AT_MOST)
  return rows.filter(({ id }) => !followed.some((kit) => kit.id === id)).length
}
