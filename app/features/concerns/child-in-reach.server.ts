import { and, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { groupMembers, groups, households, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, type Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { mayBeTaught, visibleChildren, visibleGroups, visibleHouseholds } from '~/server/visibility.server'

const opening = ['household.read', 'visit.log', 'survey.answer', 'business.read', 'intake.read'] as const

/** Somebody whom this actor meets on any of their pages; null for everybody else, as for nobody. */
export async function childInReach(db: Db, actor: Actor, personId: string) {
  const [child] = await db
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(and(eq(people.id, personId), inReach(db, actor)))
  return child ?? null
}

function inReach(db: Db, actor: Actor): SQL | undefined {
  const atCentre = and(isNull(people.householdId), isNotNull(people.centreCohort))
  return or(
    visibleChildren(db, actor, 'child.read'),
    ...opening.map((action) => inArray(people.householdId, householdsOf(db, actor, action))),
    inArray(people.id, inGroupsOf(db, actor)),
    mayEver(actor.role, 'household.read') ? atCentre : undefined,
  )
}

function householdsOf(db: Db, actor: Actor, action: Action) {
  return db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, action))
}

function inGroupsOf(db: Db, actor: Actor) {
  return db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(visibleGroups(db, actor, 'child.read'), actor.role === 'tutor' ? mayBeTaught(db) : undefined))
}
