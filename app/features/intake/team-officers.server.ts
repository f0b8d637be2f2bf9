import { and, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** The officers whom this lead supervises and who still work, as choices. */
export async function teamOfficers({ actor, store }: Context) {
  const rows = await store.query
    .select({ value: users.id, label: users.displayName })
    .from(users)
    .where(and(eq(users.supervisorId, actor.id), eq(users.role, 'officer'), isNull(users.disabledAt)))
    .orderBy(users.username)
  return rows
}
