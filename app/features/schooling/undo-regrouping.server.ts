import { and, eq, isNull } from 'drizzle-orm'
import { groupMembers, regroupingMoves, regroupings } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { lastRegrouping } from './proposed-regrouping.server'
import { subjectsOf } from './regroup-children.server'
import { groupOf } from './visible-group.server'

/**
 * Everybody goes back to the group and the place they had. Only the last regrouping, and only while each child still is
 * where it was moved to.
 *
 * @throws {Refused} not this tutor's (404), a child has moved on since, or a later regrouping stands (409)
 */
export async function undoRegrouping(
  { actor, store, now }: Context,
  { groupId, regroupingId }: { groupId: string; regroupingId: string },
) {
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'level.check', groupId)
    const [done] = await tx.select().from(regroupings).where(eq(regroupings.id, regroupingId))
    if (done?.decidedById !== actor.id) throw new Refused('not-there', 404)
    if (done.undoneAt !== null) return
    const last = await lastRegrouping(tx, group)
    if (last?.id !== regroupingId) throw new Refused('regrouping-followed', 409)

    const moves = await tx.select().from(regroupingMoves).where(eq(regroupingMoves.regroupingId, regroupingId))
    for (const move of moves) await putBack(tx, move)
    await tx.update(regroupings).set({ undoneById: actor.id, undoneAt: now }).where(eq(regroupings.id, regroupingId))
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.regroupingUndone',
      subjects: subjectsOf(moves),
      details: { regrouping: regroupingId, moves: moves.length },
    })
  })
}

async function putBack(tx: Db, move: typeof regroupingMoves.$inferSelect) {
  const { personId, fromGroupId, toGroupId, joinedFromOn, earlierJoinedOn, earlierLeftOn } = move
  const member = (groupId: string) => and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, personId))
  const left =
    earlierJoinedOn === null
      ? await tx
          .delete(groupMembers)
          .where(and(member(toGroupId), isNull(groupMembers.leftOn)))
          .returning()
      : await tx
          .update(groupMembers)
          .set({ joinedOn: earlierJoinedOn, leftOn: earlierLeftOn })
          .where(and(member(toGroupId), isNull(groupMembers.leftOn)))
          .returning()
  if (left.length === 0) throw new Refused('regrouping-followed', 409)
  await tx.update(groupMembers).set({ joinedOn: joinedFromOn, leftOn: null }).where(member(fromGroupId))
}
