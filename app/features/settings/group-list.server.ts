import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { groupMembers, groups, people, schools, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { mayBeTaught } from '~/server/visibility.server'
import { pageByName } from './page-by-name'

export const groupStates = ['held', 'closed'] as const
export type GroupFilter = {
  school?: string | undefined
  tutor?: string | undefined
  state?: (typeof groupStates)[number] | undefined
  after?: string | undefined
}

const MOST_CHOICES = 500

/** Tutoring groups with how many children each has, who are not named here; a page at a time by name. */
export async function groupList({ actor, store }: Context, { school, tutor, state, after }: GroupFilter) {
  if (!mayEver(actor.role, 'settings.edit')) return { groups: [], next: null }
  const db = store.query
  const rows = await db
    .select({
      id: groups.id,
      name: groups.name,
      schoolName: schools.name,
      tutorId: groups.tutorId,
      tutorName: users.displayName,
      closedOn: groups.closedOn,
    })
    .from(groups)
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .innerJoin(users, eq(users.id, groups.tutorId))
    .where(
      and(
        school ? eq(groups.schoolId, school) : undefined,
        tutor ? eq(groups.tutorId, tutor) : undefined,
        state === 'held' ? isNull(groups.closedOn) : state === 'closed' ? isNotNull(groups.closedOn) : undefined,
      ),
    )
  const { shown, next } = pageByName(rows, after)
  const members = await membersOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    groups: shown.map((group) => ({ ...group, members: members.filter((groupId) => groupId === group.id).length })),
    next,
  }
}

/** One entry a child who is in the group now, as its tutor counts them: without those whose family does not agree. */
export async function membersOf(db: Db, groupIds: string[]): Promise<string[]> {
  if (groupIds.length === 0) return []
  const rows = await db
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(inArray(groupMembers.groupId, groupIds), isNull(groupMembers.leftOn), mayBeTaught(db)))
  return rows.map(({ groupId }) => groupId)
}

/** The schools and the tutors that have groups, to filter by. */
export async function groupFilters({ actor, store }: Context) {
  if (!mayEver(actor.role, 'settings.edit')) return { schools: [], tutors: [] }
  const [taughtAt, taughtBy] = await Promise.all([
    store.query
      .selectDistinct({ value: schools.id, label: schools.name })
      .from(schools)
      .innerJoin(groups, eq(groups.schoolId, schools.id))
      .limit(MOST_CHOICES),
    store.query
      .selectDistinct({ value: users.id, label: users.displayName })
      .from(users)
      .innerJoin(groups, eq(groups.tutorId, users.id))
      .limit(MOST_CHOICES),
  ])
  return { schools: taughtAt.sort(byLabel), tutors: taughtBy.sort(byLabel) }
}

export function byLabel(one: { label: string }, other: { label: string }) {
  return one.label.localeCompare(other.label, 'fr')
}
