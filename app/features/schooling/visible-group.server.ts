import { and, eq, or, type SQL } from 'drizzle-orm'
import { groups } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, type Action } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleGroups } from '~/server/visibility.server'

/** Groups that one holds oneself, and groups in which there are children one may see. */
export function groupsWithin(db: Db, actor: Actor, action: Action): SQL | undefined {
  const within = visibleGroups(db, actor, action)
  return mayEver(actor.role, action) ? or(eq(groups.tutorId, actor.id), within) : within
}

export type GroupRow = typeof groups.$inferSelect

export async function visibleGroup(db: Db, actor: Actor, action: Action, groupId: string): Promise<GroupRow | null> {
  const [group] = await db
    .select()
    .from(groups)
    .where(and(eq(groups.id, groupId), groupsWithin(db, actor, action)))
  return group ?? null
}

/** @throws {Refused} 404, 409 it is closed */
export async function openGroupOf(db: Db, actor: Actor, action: Action, groupId: string): Promise<GroupRow> {
  const group = await groupOf(db, actor, action, groupId)
  if (group.closedOn !== null) throw new Refused('group-closed', 409)
  return group
}

/** @throws {Refused} 404 */
export async function groupOf(db: Db, actor: Actor, action: Action, groupId: string): Promise<GroupRow> {
  const group = await visibleGroup(db, actor, action, groupId)
  if (!group) throw new Refused('not-there', 404)
  return group
}
