import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { caseloadMoves, caseloadMoveSubjects, groups, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { handOver } from '~/server/hand-over.server'
import { recordEvent } from '~/server/record-event.server'
import { openSchool } from './write-school.server'

export type GroupForm = { id: string; name: string; schoolId: string }
export type TutorForm = { tutorId: string; seen: string; reason: string }

/** @throws {Refused} 403 not an administrator, 404 no such group or school, 409 the group or the school is closed */
export async function editGroup({ actor, store, now }: Context, { id, name, schoolId }: GroupForm) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const group = await heldGroup(tx, id)
    if (group.name === name && group.schoolId === schoolId) return
    if (group.schoolId !== schoolId) await openSchool(tx, schoolId)
    await tx.update(groups).set({ name, schoolId }).where(eq(groups.id, id))
    const details = { renamed: group.name !== name, school: { from: group.schoolId, to: schoolId } }
    await recordEvent(tx, { actor, now, action: 'group.edited', subjects: [{ kind: 'group', id }], details })
  })
}

/**
 * Another person holds the group from now on: a handover of one group, done at once, so that its history tells who
 * held it when.
 *
 * @param seen who held it on the page
 * @throws {Refused} 403 not an administrator, 404 no such group, 409 closed or handed over since, 422 nobody who may hold one
 */
export async function changeTutor({ actor, store, now }: Context, id: string, { tutorId, seen, reason }: TutorForm) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const group = await heldGroup(tx, id)
    const fromId = group.tutorId
    if (fromId === tutorId) return
    if (fromId !== seen) throw new Refused('changed-meanwhile', 409)
    const [holder] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, tutorId), inArray(users.role, ['tutor', 'officer']), isNull(users.disabledAt)))
    if (!holder) throw new Refused('tutor-missing', 422)

    const moveId = uuidv7()
    const move = { moveId, subject: 'groups' as const, fromId, toId: tutorId, byId: actor.id, reason }
    await tx.insert(caseloadMoves).values({
      ...{ id: moveId, subject: move.subject, state: 'done', fromId, toId: tutorId, reason },
      ...{ proposedById: actor.id, proposedAt: now, doneAt: now },
    })
    await tx.insert(caseloadMoveSubjects).values({ moveId, subjectId: id })
    await handOver(tx, [{ id, householdId: null, since: group.createdAt }], { ...move, at: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.tutorChanged',
      subjects: [{ kind: 'group', id }],
      details: { move: moveId, fromId, toId: tutorId },
    })
  })
}

/** @throws {Refused} 404 no such group, 409 it is held no more */
export async function heldGroup(tx: Db, id: string) {
  const [group] = await tx.select().from(groups).where(eq(groups.id, id))
  if (!group) throw new Refused('not-there', 404)
  if (group.closedOn !== null) throw new Refused('group-closed', 409)
  return group
}
