import { and, eq, exists, isNull, or, sql, type SQL } from 'drizzle-orm'
import { enrolments, groups, people, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Actor } from './context.server'
import { visibleChildren, visibleGroups } from './visibility.server'

/** Schools where this actor holds a group or has a child in one or enrolled; all of them for who administers. */
export function schoolsOf(db: Db, actor: Actor): SQL | undefined {
  if (mayEver(actor.role, 'settings.edit')) return sql`1 = 1`
  const held = db
    .select({ one: sql`1` })
    .from(groups)
    .where(
      and(
        eq(groups.schoolId, schools.id),
        or(eq(groups.tutorId, actor.id), visibleGroups(db, actor, 'schooling.record')),
      ),
    )
  const enrolled = db
    .select({ one: sql`1` })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(
      and(
        eq(enrolments.schoolId, schools.id),
        isNull(enrolments.endedOn),
        visibleChildren(db, actor, 'schooling.record'),
      ),
    )
  return or(exists(held), exists(enrolled))
}
