import { and, eq, inArray, isNull } from 'drizzle-orm'
import { groupMembers, groups, people, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleChildren } from '~/server/visibility.server'
import { schoolOfForm, type SchoolOfForm } from './school-of-form.server'

export type GroupForm = SchoolOfForm & {
  id: string
  name: string
  /** Who holds it; a tutor holds an own group. */
  tutorId?: string | undefined
  childIds: string[]
}

/**
 * A tutor makes an own group; an officer makes one for a tutor, with at least one child of the own caseload in it.
 *
 * @throws {Refused} no tutor chosen, no child chosen, no school (422); a child that is not this actor's (404)
 */
export async function createGroup({ actor, store, now }: Context, form: GroupForm) {
  await store.write(async (tx) => {
    const tutorId = actor.role === 'tutor' ? actor.id : await tutorOf(tx, form.tutorId)
    if (actor.role !== 'tutor' && form.childIds.length === 0) throw new Refused('group-without-child', 422)
    const children = await ownChildren(tx, actor, form.childIds)

    const [done] = await tx.select().from(groups).where(eq(groups.id, form.id))
    if (done?.tutorId === tutorId) return
    if (done) throw new Refused('not-there', 404)
    const group = { id: form.id, name: form.name, tutorId, schoolId: await schoolOfForm(tx, form) }
    await tx.insert(groups).values({ ...group, lastSessionOn: null, sessionsHeld: 0, createdAt: now })
    const joinedOn = nigerDate(now)
    if (children.length > 0) {
      await tx.insert(groupMembers).values(children.map((personId) => ({ groupId: group.id, personId, joinedOn })))
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.created',
      subjects: [{ kind: 'group', id: group.id }, ...children.map((id) => ({ kind: 'person' as const, id }))],
      details: { members: children.length },
    })
  })
}

async function tutorOf(tx: Db, tutorId: string | undefined) {
  const [tutor] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, tutorId ?? ''), inArray(users.role, ['tutor', 'officer']), isNull(users.disabledAt)))
  if (!tutor) throw new Refused('tutor-missing', 422)
  return tutor.id
}

async function ownChildren(tx: Db, actor: Context['actor'], childIds: string[]) {
  const wanted = [...new Set(childIds)]
  if (wanted.length === 0) return []
  const children = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, wanted), visibleChildren(tx, actor, 'schooling.record')))
  if (children.length < wanted.length) throw new Refused('not-there', 404)
  return children.map(({ id }) => id)
}
