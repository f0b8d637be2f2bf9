import { and, asc, eq, inArray, not } from 'drizzle-orm'
import { groups, kits, people, supplyRounds } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { askedForBy } from './asked-by.server'
import type { Context } from './context.server'
import { visibleChildren } from './visibility.server'

const KITS_AT_MOST = 400

/** Groups whose children are owed supplies that this actor may hand out and did not ask for, by name of the group. */
export async function groupsToIssue({ actor, store }: Context) {
  if (!mayEver(actor.role, 'supplies.issue')) return []
  const db = store.query
  const rows = await db
    .select({ id: groups.id, name: groups.name })
    .from(kits)
    .innerJoin(supplyRounds, eq(supplyRounds.id, kits.roundId))
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(people, eq(people.id, kits.childId))
    .where(
      and(
        inArray(kits.state, ['approved', 'partlyDelivered']),
        eq(kits.purpose, 'school'),
        not(askedForBy(db, actor.id)),
        visibleChildren(db, actor, 'supplies.issue'),
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(KITS_AT_MOST)
  const counted = new Map<string, { id: string; name: string; children: number }>()
  for (const { id, name } of rows) counted.set(id, { id, name, children: (counted.get(id)?.children ?? 0) + 1 })
  return [...counted.values()]
}

export type GroupToIssue = Awaited<ReturnType<typeof groupsToIssue>>[number]
