import { and, eq, inArray, isNull } from 'drizzle-orm'
import { groupMembers, regroupingMoves, regroupings } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { proposedRegrouping } from './proposed-regrouping.server'
import { openGroupOf } from './visible-group.server'

export type RegroupingForm = {
  id: string
  groupId: string
  /** A child in two groups may move out of one of them. */
  accepted: { childId: string; fromGroupId: string }[]
}

/**
 * The accepted children move to the groups of their levels, in one deed. Each is moved as the rule proposes it now:
 * what changed since the page was read is refused rather than guessed.
 *
 * @throws {Refused} not in view (404), another's group (403), nobody accepted (422), a proposal that no longer stands (409)
 */
export async function regroupChildren({ actor, store, now }: Context, { id, groupId, accepted }: RegroupingForm) {
  await store.write(async (tx) => {
    const group = await openGroupOf(tx, actor, 'level.check', groupId)
    if (group.tutorId !== actor.id) throw new Refused('tutor-regroups', 403)
    const [done] = await tx.select().from(regroupings).where(eq(regroupings.id, id))
    if (done?.decidedById === actor.id) return
    if (done) throw new Refused('not-there', 404)
    if (accepted.length === 0) throw new Refused('nobody-accepted', 422, {}, ['accepted'])

    const decidedOn = nigerDate(now)
    const { members, proposals } = await proposedRegrouping(tx, actor, group, decidedOn)
    const moves = proposals.flatMap(({ childId, fromGroupId, toGroupId, level }) => {
      const member = members.find((other) => other.id === childId && other.groupId === fromGroupId)
      const ticked = accepted.some((move) => move.childId === childId && move.fromGroupId === fromGroupId)
      return toGroupId !== null && level !== null && member && ticked
        ? [{ personId: childId, fromGroupId, toGroupId, level, joinedFromOn: member.joinedOn }]
        : []
    })
    const asked = new Set(accepted.map(({ childId, fromGroupId }) => `${childId} ${fromGroupId}`))
    if (moves.length < asked.size) throw new Refused('regrouping-changed', 409)

    await tx
      .insert(regroupings)
      .values({ id, schoolId: group.schoolId, decidedOn, decidedById: actor.id, decidedAt: now })
    const earlier = await membershipsOf(tx, moves)
    for (const move of moves) await moveChild(tx, id, move, earlier, decidedOn)
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.regrouped',
      subjects: subjectsOf(moves),
      details: { on: decidedOn, regrouping: id, moves: moves.map(({ personId, level }) => ({ personId, level })) },
    })
  })
}

type Move = { personId: string; fromGroupId: string; toGroupId: string; level: number; joinedFromOn: CivilDate }
type Membership = typeof groupMembers.$inferSelect

async function moveChild(tx: Db, regroupingId: string, move: Move, memberships: Membership[], on: CivilDate) {
  const { personId, fromGroupId, toGroupId } = move
  const of = (groupId: string) => memberships.find((row) => row.personId === personId && row.groupId === groupId)
  const before = of(toGroupId)
  if (before && before.leftOn === null) throw new Refused('regrouping-changed', 409)
  await tx.insert(regroupingMoves).values({
    regroupingId,
    ...move,
    earlierJoinedOn: before?.joinedOn ?? null,
    earlierLeftOn: before?.leftOn ?? null,
  })
  await tx
    .update(groupMembers)
    .set({ leftOn: on })
    .where(and(eq(groupMembers.groupId, fromGroupId), eq(groupMembers.personId, personId), isNull(groupMembers.leftOn)))
  const classmateClass = of(fromGroupId)?.classmateClass ?? null
  await tx
    .insert(groupMembers)
    .values({ groupId: toGroupId, personId, joinedOn: on, classmateClass })
    .onConflictDoUpdate({
      target: [groupMembers.groupId, groupMembers.personId],
      set: { joinedOn: on, leftOn: null, classmateClass },
    })
}

function membershipsOf(tx: Db, moves: Move[]) {
  const personIds = moves.map(({ personId }) => personId)
  return tx.select().from(groupMembers).where(inArray(groupMembers.personId, personIds))
}

/** The groups and the children it touched, each once. */
export function subjectsOf(moves: Pick<Move, 'personId' | 'fromGroupId' | 'toGroupId'>[]) {
  const groupIds = new Set(moves.flatMap(({ fromGroupId, toGroupId }) => [fromGroupId, toGroupId]))
  return [
    ...[...groupIds].map((id) => ({ kind: 'group' as const, id })),
    ...[...new Set(moves.map(({ personId }) => personId))].map((id) => ({ kind: 'person' as const, id })),
  ]
}
