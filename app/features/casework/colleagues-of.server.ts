import { and, asc, eq, isNull, ne, or } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from '~/server/context.server'

/** Whom a task can be handed to: colleagues under the same lead, and the lead; for a lead the own team. */
export async function colleaguesOf(db: Db, actor: Actor) {
  const [me] = await db.select({ lead: users.supervisorId }).from(users).where(eq(users.id, actor.id))
  const lead = actor.role === 'lead' ? actor.id : (me?.lead ?? null)
  if (lead === null) return []
  return await db
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(and(or(eq(users.supervisorId, lead), eq(users.id, lead)), isNull(users.disabledAt), ne(users.id, actor.id)))
    .orderBy(asc(users.displayName), asc(users.id))
    .limit(200)
}
