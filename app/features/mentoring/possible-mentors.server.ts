import { and, eq, isNull, or } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'

/** Mentors at work, and the officer in person where there is none. */
export function possibleMentors(db: Db, actor: { id: string }) {
  return db
    .select({ id: users.id, displayName: users.displayName })
    .from(users)
    .where(and(or(eq(users.role, 'mentor'), eq(users.id, actor.id)), isNull(users.disabledAt)))
    .orderBy(users.id)
}
