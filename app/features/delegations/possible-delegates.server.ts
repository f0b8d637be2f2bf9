import { and, asc, inArray, isNull, ne } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { ROLES } from '~/domain/access/roles'
import type { Context } from '~/server/context.server'

const deciding = ROLES.filter((role) => mayEver(role, 'kit.decide'))

/** Those who could stand in this actor's place. */
export async function possibleDelegates({ actor, store }: Context) {
  return await store.query
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(and(inArray(users.role, deciding), isNull(users.disabledAt), ne(users.id, actor.id)))
    .orderBy(asc(users.displayName))
}
