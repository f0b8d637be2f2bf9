import { desc, eq } from 'drizzle-orm'
import { schools, tutoringSessions } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { groupRoster } from './group-roster.server'
import { visibleGroup } from './visible-group.server'

export type SessionRoster = NonNullable<Awaited<ReturnType<typeof sessionRoster>>>

/** What the session form starts from: the group's children by first name, and how the last session went. */
export async function sessionRoster({ actor, store, now }: Context, groupId: string) {
  const db = store.query
  const group = await visibleGroup(db, actor, 'session.log', groupId)
  if (!group) return null
  const [roster, [last], [school]] = await Promise.all([
    groupRoster(db, actor, 'session.log', groupId),
    db
      .select({ subject: tutoringSessions.subject, durationMinutes: tutoringSessions.durationMinutes })
      .from(tutoringSessions)
      .where(eq(tutoringSessions.groupId, groupId))
      .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
      .limit(1),
    db.select({ name: schools.name }).from(schools).where(eq(schools.id, group.schoolId)),
  ])
  const standing = roster.filter(({ leftOn }) => leftOn === null)
  const names = await identitiesOf(
    store,
    standing.map(({ id }) => id),
  )
  return {
    id: group.id,
    name: group.name,
    schoolName: school?.name ?? '',
    today: nigerDate(now),
    lastSubject: last?.subject ?? null,
    lastMinutes: last?.durationMinutes ?? null,
    children: standing.map(({ id, code, sex }) => ({ id, sex, firstName: names.get(id)?.givenName ?? code })),
  }
}
