import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { groupMembers, groups, people, schools, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { levelCheckEveryDays } from '~/domain/schooling/levels'
import type { SessionSubject } from '~/domain/schooling/session-refusal'
import type { Actor, Context } from '~/server/context.server'
import { moreThan } from '~/server/more-than.server'
import { visibleChildren } from '~/server/visibility.server'
import { latestLevels } from './latest-levels.server'
import { groupsWithin } from './visible-group.server'

export type FieldGroup = {
  id: string
  name: string
  schoolName: string
  members: number
  lastSessionOn: CivilDate | null
  lastSubject: SessionSubject | null
  /** The one line of the last session. */
  lastNote: string | null
  heldToday: boolean
  /** No session for more than a week, or none ever. */
  quiet: boolean
  sessionsHeld: number
  /** Children without a level check in the last 120 days. */
  levelsDue: number
}

const LIMIT = 60
const quietAfterDays = 7

/** The groups one holds or has children in, those whose last session lies furthest back first; `more` are not shown. */
export async function fieldHome({
  actor,
  store,
  now,
}: Context): Promise<{ today: CivilDate; groups: FieldGroup[]; more: number }> {
  const today = nigerDate(now)
  const db = store.query
  const within = and(groupsWithin(db, actor, 'session.log'), isNull(groups.closedOn))
  const found = await db
    .select({ group: groups, schoolName: schools.name })
    .from(groups)
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .where(within)
    .orderBy(sql`coalesce(${groups.lastSessionOn}, '')`, groups.id)
    .limit(LIMIT + 1)
  const more = await moreThan(LIMIT, found, (atMost) =>
    db.select({ id: groups.id }).from(groups).where(within).limit(atMost),
  )
  const rows = found.slice(0, LIMIT)
  const ids = rows.map(({ group }) => group.id)
  const [members, last] = await Promise.all([standingMembers(db, actor, ids), lastSessions(db, ids)])
  const levels = await latestLevels(db, [...new Set(members.map(({ personId }) => personId))])

  const checkedSince = addDays(today, -levelCheckEveryDays)
  return {
    today,
    more,
    groups: rows
      .map(({ group, schoolName }) => {
        const own = members.filter(({ groupId }) => groupId === group.id)
        const session = last.get(group.id)
        const { id, name, lastSessionOn, sessionsHeld } = group
        return {
          id,
          name,
          schoolName,
          members: own.length,
          lastSessionOn,
          lastSubject: session?.subject ?? null,
          lastNote: session?.note ?? null,
          heldToday: lastSessionOn === today,
          quiet: lastSessionOn === null || lastSessionOn < addDays(today, -quietAfterDays),
          sessionsHeld,
          levelsDue: own.filter(({ personId }) => (levels.get(personId)?.checkedOn ?? '') < checkedSince).length,
        }
      })
      .sort((one, other) => Number(one.heldToday) - Number(other.heldToday)),
  }
}

async function standingMembers(db: Db, actor: Actor, groupIds: string[]) {
  if (groupIds.length === 0) return []
  return await db
    .select({ groupId: groupMembers.groupId, personId: groupMembers.personId })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(
      and(
        inArray(groupMembers.groupId, groupIds),
        isNull(groupMembers.leftOn),
        or(isNull(people.householdId), visibleChildren(db, actor, 'session.log')),
      ),
    )
}

async function lastSessions(db: Db, groupIds: string[]) {
  if (groupIds.length === 0) return new Map<string, { subject: SessionSubject; note: string | null }>()
  const rows = await db
    .select({ groupId: tutoringSessions.groupId, subject: tutoringSessions.subject, note: tutoringSessions.note })
    .from(tutoringSessions)
    .innerJoin(groups, and(eq(groups.id, tutoringSessions.groupId), eq(groups.lastSessionOn, tutoringSessions.heldOn)))
    .where(and(inArray(tutoringSessions.groupId, groupIds), isNull(tutoringSessions.withdrawnAt)))
    .orderBy(desc(tutoringSessions.id))
  return new Map(rows.reverse().map(({ groupId, subject, note }) => [groupId, { subject, note }]))
}
