import { and, eq, inArray, isNull } from 'drizzle-orm'
import { groups, schools, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { isOpenSchool } from '~/server/open-schools.server'
import { byLabel, membersOf } from './group-list.server'

const MOST_CHOICES = 500

/** One group as an administrator sees it: no child, only how many; null when not there. */
export async function groupSettings({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const db = store.query
  const [row] = await db
    .select({ group: groups, schoolName: schools.name, tutorName: users.displayName })
    .from(groups)
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .innerJoin(users, eq(users.id, groups.tutorId))
    .where(eq(groups.id, id))
  if (!row) return null
  const { group, ...named } = row
  const [members, open, tutors] = await Promise.all([
    membersOf(db, [id]),
    db.select({ value: schools.id, label: schools.name }).from(schools).where(isOpenSchool(db)).limit(MOST_CHOICES),
    db
      .select({ value: users.id, label: users.displayName })
      .from(users)
      .where(and(inArray(users.role, ['tutor', 'officer']), isNull(users.disabledAt)))
      .limit(MOST_CHOICES),
  ])
  const { name, schoolId, tutorId, sessionsHeld, lastSessionOn, closedOn, closedWhy } = group
  const own = { value: schoolId, label: named.schoolName }
  return {
    ...named,
    ...{ id, name, schoolId, tutorId, sessionsHeld, lastSessionOn, closedOn, closedWhy },
    today: nigerDate(now),
    members: members.length,
    schools: (open.some(({ value }) => value === schoolId) ? open : [own, ...open]).sort(byLabel),
    tutors: tutors.filter(({ value }) => value !== tutorId).sort(byLabel),
  }
}
