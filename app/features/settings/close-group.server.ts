import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { groupMembers, groups } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { groupClosingRefusal } from '~/domain/settings/group-closing-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { heldGroup } from './write-group.server'

/**
 * A group that is held no more: its children leave it on that day, its sessions stay.
 *
 * @throws {Refused} 403 not an administrator, 404 no such group, 409 closed on another day, 422 the day cannot be it
 */
export async function closeGroup(
  { actor, store, now }: Context,
  id: string,
  { closedOn, reason }: { closedOn: CivilDate; reason: string },
) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select({ closedOn: groups.closedOn }).from(groups).where(eq(groups.id, id))
    if (known?.closedOn === closedOn) return
    const group = await heldGroup(tx, id)
    const refusal = groupClosingRefusal(closedOn, group.lastSessionOn, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)
    await tx.update(groups).set({ closedOn, closedWhy: reason }).where(eq(groups.id, id))
    const standing = and(eq(groupMembers.groupId, id), isNull(groupMembers.leftOn))
    const joinedLater = await tx
      .update(groupMembers)
      .set({ leftOn: sql`${groupMembers.joinedOn}` })
      .where(and(standing, gt(groupMembers.joinedOn, closedOn)))
      .returning({ personId: groupMembers.personId })
    const left = await tx
      .update(groupMembers)
      .set({ leftOn: closedOn })
      .where(standing)
      .returning({ personId: groupMembers.personId })
    const children = [...joinedLater, ...left].map(({ personId }) => ({ kind: 'person' as const, id: personId }))
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.closed',
      subjects: [{ kind: 'group', id }, ...children],
      details: { on: closedOn, members: children.length },
    })
  })
}
