import { and, eq, or } from 'drizzle-orm'
import { groups } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, type Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleGroups } from '~/server/visibility.server'

/** A group that one holds oneself, or in which there are children within this right; null for everybody else. */
export async function groupInReach(db: Db, actor: Actor, action: Action, groupId: string) {
  if (!mayEver(actor.role, action)) return null
  const within = or(eq(groups.tutorId, actor.id), visibleGroups(db, actor, action))
  const [group] = await db
    .select()
    .from(groups)
    .where(and(eq(groups.id, groupId), within))
  return group ?? null
}
