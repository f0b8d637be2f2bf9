import { and, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { holderOf, type MoveSubject } from '~/domain/caseloads/move-subjects'
import type { Actor } from '~/server/context.server'

/** Who of the lead's own team may hold what is moved. */
export async function teamHolders(db: Db, actor: Actor, subject: MoveSubject): Promise<{ id: string; name: string }[]> {
  if (!mayEver(actor.role, 'caseload.reassign')) return []
  return await db
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(and(eq(users.supervisorId, actor.id), eq(users.role, holderOf[subject]), isNull(users.disabledAt)))
    .orderBy(users.displayName, users.id)
}
