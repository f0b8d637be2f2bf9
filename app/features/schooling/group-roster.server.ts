import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { groupMembers, groups, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, type Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { mayBeTaught, visibleChildren } from '~/server/visibility.server'

/**
 * Who is or was in a group, as far as this actor may see: own children, and classmates who are in no household.
 * A tutor sees the whole of an own group, who left it included.
 */
export async function groupRoster(db: Db, actor: Actor, action: Action, groupId: string) {
  return await rostersOf(db, actor, action, [groupId])
}

/** The same of several groups. */
export async function rostersOf(db: Db, actor: Actor, action: Action, groupIds: string[]) {
  return await db
    .select({
      groupId: groupMembers.groupId,
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
    .where(
      and(
        inArray(groupMembers.groupId, groupIds),
        or(isNull(people.householdId), visibleChildren(db, actor, action), inOwnGroup(db, actor, action)),
      ),
    )
    .orderBy(groupMembers.joinedOn, people.id)
}

function inOwnGroup(db: Db, actor: Actor, action: Action) {
  if (actor.role !== 'tutor' || !mayEver(actor.role, action)) return undefined
  const own = db.select({ id: groups.id }).from(groups).where(eq(groups.tutorId, actor.id))
  return and(inArray(groupMembers.groupId, own), mayBeTaught(db))
}
