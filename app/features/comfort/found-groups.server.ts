import { eq } from 'drizzle-orm'
import { groups, schools, users } from '#db/schema/index'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'
import { visibleGroups } from '~/server/visibility.server'
import type { FoundItem } from './found-item'

const mostGroups = 400

/** Tutoring groups by their name or their school's; both are sealed, so those that can be seen are opened. */
export async function foundGroups({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const seen = await db
    .select({ id: groups.id, name: groups.name, school: schools.name, tutor: users.displayName })
    .from(groups)
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .innerJoin(users, eq(users.id, groups.tutorId))
    .where(visibleGroups(db, actor, 'child.read'))
    .orderBy(groups.id)
    .limit(mostGroups)
  return seen
    .filter(({ name, school }) => soundsLike(`${name} ${school}`, typed))
    .map(({ id, name, school, tutor }) => ({ key: id, href: `/groups/${id}`, title: name, detail: [school, tutor] }))
}
