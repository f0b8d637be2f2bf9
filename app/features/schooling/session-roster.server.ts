import { and, desc, eq, isNull } from 'drizzle-orm'
import { tutoringSessions } from '#db/schema/index'
import { addMonths, nigerDate } from '~/domain/dates'
import { closureOn } from '~/domain/schooling/closures'
import { logAccess } from '~/server/access-log.server'
import { closuresOfSchool } from '~/server/closures-of.server'
import type { Context } from '~/server/context.server'
import { groupRoster } from './group-roster.server'
import { schoolOfGroup } from './school-of-group.server'
import { shownNamesOf } from './shown-names-of.server'
import { visibleGroup } from './visible-group.server'

export type SessionRoster = NonNullable<Awaited<ReturnType<typeof sessionRoster>>>

/** What the session form starts from: the group's children by first name, and how the last session went. */
export async function sessionRoster(context: Context, groupId: string) {
  const { actor, store, now } = context
  const db = store.query
  const group = await visibleGroup(db, actor, 'session.log', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const today = nigerDate(now)
  const [roster, [last], school] = await Promise.all([
    groupRoster(db, actor, 'session.log', groupId),
    db
      .select({ subject: tutoringSessions.subject, durationMinutes: tutoringSessions.durationMinutes })
      .from(tutoringSessions)
      .where(and(eq(tutoringSessions.groupId, groupId), isNull(tutoringSessions.withdrawnAt)))
      .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
      .limit(1),
    schoolOfGroup(db, group.schoolId),
  ])
  const closures = await closuresOfSchool(db, school, addMonths(today, -12), today)
  const standing = roster.filter(({ leftOn }) => leftOn === null)
  const shown = await shownNamesOf(store, standing)
  return {
    id: group.id,
    name: group.name,
    schoolName: school.name,
    today,
    loggedToday: group.lastSessionOn === today,
    closedToday: closureOn(closures, school, today)?.reason ?? null,
    /** A session of one of the days that can be recorded may fall on a closed one. */
    someClosed: closures.length > 0,
    lastSubject: last?.subject ?? null,
    lastMinutes: last?.durationMinutes ?? null,
    children: standing.map(({ id, code, sex }) => ({ id, sex, firstName: shown.get(id) ?? code })),
  }
}
