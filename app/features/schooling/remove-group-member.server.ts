import { and, eq, isNull } from 'drizzle-orm'
import { groupMembers } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { groupRoster } from './group-roster.server'
import { subjectsOf } from './visible-child.server'
import { groupOf } from './visible-group.server'

/**
 * A child leaves a group; the sessions it attended stay.
 *
 * @throws {Refused} not this actor's group, or nobody of it (404)
 */
export async function removeGroupMember(
  { actor, store, now }: Context,
  { groupId, personId }: { groupId: string; personId: string },
) {
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'schooling.record', groupId)
    const member = (await groupRoster(tx, actor, 'schooling.record', groupId)).find(({ id }) => id === personId)
    if (!member) throw new Refused('not-there', 404)
    if (member.leftOn !== null) return

    const leftOn = nigerDate(now)
    await tx
      .update(groupMembers)
      .set({ leftOn })
      .where(and(eq(groupMembers.groupId, group.id), eq(groupMembers.personId, personId), isNull(groupMembers.leftOn)))
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.memberRemoved',
      subjects: [{ kind: 'group', id: group.id }, ...subjectsOf(member)],
      details: { on: leftOn },
    })
  })
}
