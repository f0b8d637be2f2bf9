import { and, eq, isNull } from 'drizzle-orm'
import { groupMembers } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { childOf, subjectsOf } from './visible-child.server'
import { openGroupOf } from './visible-group.server'

/**
 * An own child joins a group, or comes back to it.
 *
 * @throws {Refused} neither the group nor the child may be another's (404)
 */
export async function addGroupMember(
  { actor, store, now }: Context,
  { groupId, personId }: { groupId: string; personId: string },
) {
  await store.write(async (tx) => {
    const group = await openGroupOf(tx, actor, 'schooling.record', groupId)
    const child = await childOf(tx, actor, 'schooling.record', personId)
    const key = and(eq(groupMembers.groupId, group.id), eq(groupMembers.personId, child.id))
    const [standing] = await tx
      .select()
      .from(groupMembers)
      .where(and(key, isNull(groupMembers.leftOn)))
    if (standing) return

    const joinedOn = nigerDate(now)
    await tx
      .insert(groupMembers)
      .values({ groupId: group.id, personId: child.id, joinedOn })
      .onConflictDoUpdate({ target: [groupMembers.groupId, groupMembers.personId], set: { leftOn: null } })
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.memberAdded',
      subjects: [{ kind: 'group', id: group.id }, ...subjectsOf(child)],
      details: { on: joinedOn },
    })
  })
}
