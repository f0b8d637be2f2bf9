import { and, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { people, schools, tutoringSessions, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { sessionWithdrawalRefusal } from '~/domain/schooling/session-withdrawal-refusal'
import { absenceStreaks } from '~/server/absence-streaks.server'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { mayBeTaught } from '~/server/visibility.server'
import { currentClasses } from './current-classes.server'
import { groupRoster } from './group-roster.server'
import { latestLevels } from './latest-levels.server'
import { shownNamesOf } from './shown-names-of.server'
import { visibleGroup } from './visible-group.server'

const SESSIONS_SHOWN = 12

export type GroupPage = NonNullable<Awaited<ReturnType<typeof groupPage>>>

/** A group with its children (first name, class, level) and its last sessions; null when it is not this actor's. */
export async function groupPage(context: Context, groupId: string) {
  const { actor, store, now } = context
  const db = store.query
  const group = await visibleGroup(db, actor, 'child.read', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const withdrawer = alias(users, 'withdrawer')
  const [roster, sessions, [place]] = await Promise.all([
    groupRoster(db, actor, 'child.read', groupId),
    db
      .select({ session: tutoringSessions, withdrawnBy: withdrawer.displayName })
      .from(tutoringSessions)
      .leftJoin(withdrawer, eq(withdrawer.id, tutoringSessions.withdrawnById))
      .where(eq(tutoringSessions.groupId, groupId))
      .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
      .limit(SESSIONS_SHOWN),
    db
      .select({ schoolName: schools.name, tutorName: users.displayName })
      .from(schools)
      .innerJoin(users, eq(users.id, group.tutorId))
      .where(eq(schools.id, group.schoolId)),
  ])
  const standing = roster.filter(({ leftOn }) => leftOn === null)
  const ids = standing.map(({ id }) => id)
  const [shown, taught, classes, levels, streaks] = await Promise.all([
    shownNamesOf(store, standing),
    taughtOf(db, ids),
    currentClasses(db, ids),
    latestLevels(db, ids),
    absenceStreaks(db, ids, nigerDate(now)),
  ])
  return {
    id: group.id,
    name: group.name,
    schoolName: place?.schoolName ?? '',
    tutorName: place?.tutorName ?? '',
    schoolId: group.schoolId,
    ladder: group.ladder,
    language: group.language,
    level: group.level,
    own: group.tutorId === actor.id,
    sessionsHeld: group.sessionsHeld,
    lastSessionOn: group.lastSessionOn,
    mayLog: mayEver(actor.role, 'session.log') && group.closedOn === null,
    closedOn: group.closedOn,
    children: standing.map(({ id, code, sex, classmateClass, householdId }) => ({
      id,
      code,
      sex,
      firstName: shown.get(id) ?? code,
      schoolClass: classes.get(id) ?? classmateClass,
      level: levels.get(id) ?? null,
      streak: streaks.find(({ personId }) => personId === id) ?? null,
      /** The family does not agree to it: the tutor has the child on no list. */
      refused: !taught.has(id),
      /** A classmate has no file here. */
      hasFile: householdId !== null || actor.role === 'tutor',
    })),
    sessions: sessions.map(({ session, withdrawnBy }) => ({
      id: session.id,
      heldOn: session.heldOn,
      durationMinutes: session.durationMinutes,
      subject: session.subject,
      present: session.present,
      expected: session.expected,
      note: session.note,
      mayWithdraw: mayEver(actor.role, 'session.log') && sessionWithdrawalRefusal(session, actor) === null,
      withdrawn:
        session.withdrawnAt === null
          ? null
          : { on: nigerDate(session.withdrawnAt), by: withdrawnBy ?? '', why: session.withdrawnWhy ?? '' },
    })),
  }
}

async function taughtOf(db: Db, ids: string[]) {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), mayBeTaught(db)))
  return new Set(rows.map(({ id }) => id))
}
