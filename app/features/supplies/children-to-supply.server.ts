import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { groupMembers, households, kits, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { openSupplyStates } from '~/domain/supplies/open-supply-states'
import type { Actor } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'
import { carersOf } from './carers-of.server'

export type ChildToSupply = {
  id: string
  code: string
  householdId: string
  /** Whoever signs for the child; null where nobody cares for them at home. */
  caregiverId: string | null
  /** A request of school supplies for this child that is not handed over in full yet. */
  openKit: { id: string; number: string } | null
}

/** The children of a group who are in an open case of this actor, each with the carer and what is asked already. */
export async function childrenToSupply(db: Db, actor: Actor, groupId: string): Promise<ChildToSupply[]> {
  const members = await db
    .select({ id: people.id, code: people.code, householdId: households.id })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .innerJoin(households, eq(households.id, people.householdId))
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        isNull(groupMembers.leftOn),
        isNull(people.leftHouseholdOn),
        isNull(households.closedOn),
        visibleChildren(db, actor, 'supplies.request'),
      ),
    )
    .orderBy(asc(people.code))
  const open = await openKitsOf(
    db,
    members.map(({ id }) => id),
  )
  const carers = await carersOf(
    db,
    members.map(({ householdId }) => householdId),
  )
  return members.map((child) => ({
    ...child,
    caregiverId: carers.get(child.householdId) ?? null,
    openKit: open.find(({ childId }) => childId === child.id) ?? null,
  }))
}

async function openKitsOf(db: Db, childIds: string[]) {
  return await db
    .select({ id: kits.id, number: kits.number, childId: kits.childId })
    .from(kits)
    .where(and(inArray(kits.childId, childIds), inArray(kits.state, [...openSupplyStates])))
}
