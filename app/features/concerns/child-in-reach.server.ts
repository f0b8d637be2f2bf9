import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { groupMembers, groups, households, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleChildren, visibleGroups, visibleHouseholds } from '~/server/visibility.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'

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
  return or(
    visibleChildren(db, actor, 'child.read'),
    ...opening.map((action) => inArray(people.householdId, householdsOf(db, actor, action))),
    visiblePeopleOfCentre(db, actor, 'intake.read'),
    inArray(people.id, classmatesOf(db, actor)),
  )
}

function householdsOf(db: Db, actor: Actor, action: Action) {
  return db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, action))
}

/** Children of no household who learn beside this actor's now; those of a household are reached through it alone. */
function classmatesOf(db: Db, actor: Actor) {
  return db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(isNull(people.householdId), isNull(groupMembers.leftOn), visibleGroups(db, actor, 'child.read')))
}
