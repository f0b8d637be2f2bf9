import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Over `households`: the open cases of the people whom this actor supervises. */
export function openInTeam({ actor, store }: Pick<Context, 'actor' | 'store'>) {
  return and(visibleHouseholds(store.query, actor, 'team.read'), isNull(households.closedOn))
}

/** The cases of a clause over `households` with who follows them. */
export async function casesByOfficer(db: Db, where: SQL | undefined) {
  return await db
    .select({ id: households.id, officerId: households.officerId, officerName: users.displayName })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(where)
}
