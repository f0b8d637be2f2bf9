import { asc, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'

/** Everybody whose account is open, by name and role; for an administrator. */
export async function peopleToName({ actor, store }: Context) {
  if (!mayEver(actor.role, 'people.administer')) return []
  return await store.query
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(isNull(users.disabledAt))
    .orderBy(asc(users.displayName))
    .limit(500)
}
