import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from '~/server/context.server'

/** Who can be given something to do: the lead, and everybody they supervise who can sign in. */
export async function teamPeople(db: Db, actor: Pick<Actor, 'id'>) {
  return await db
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(and(or(eq(users.supervisorId, actor.id), eq(users.id, actor.id)), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName), asc(users.id))
}

export type TeamPerson = Awaited<ReturnType<typeof teamPeople>>[number]
