import { and, eq, isNull, or } from 'drizzle-orm'
import { groupMembers, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'

/**
 * Who is or was in a group, as far as this actor may see: own children, and classmates who are in no household.
 * A tutor sees the whole of an own group.
 */
export async function groupRoster(db: Db, actor: Actor, action: Action, groupId: string) {
  return await db
    .select({
      id: people.id,
      code: people.code,
      sex: people.sex,
      householdId: people.householdId,
      joinedOn: groupMembers.joinedOn,
      leftOn: groupMembers.leftOn,
      classmateClass: groupMembers.classmateClass,
    })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(eq(groupMembers.groupId, groupId), or(isNull(people.householdId), visibleChildren(db, actor, action))))
    .orderBy(groupMembers.joinedOn, people.id)
}
