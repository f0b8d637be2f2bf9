import { and, eq, isNull, or } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** Who can hold a group: the tutors, and the officer who makes it. */
export async function tutorsToChoose({ actor, store }: Context) {
  if (actor.role === 'tutor') return []
  return await store.query
    .select({ id: users.id, displayName: users.displayName, username: users.username })
    .from(users)
    .where(and(or(eq(users.role, 'tutor'), eq(users.id, actor.id)), isNull(users.disabledAt)))
    .orderBy(users.username)
    .limit(200)
}
