import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/**
 * Whether whoever began it may still do it; asked before each part. If not, the import stays where it is, which the
 * journal says: it goes on when they are back and open it.
 */
export async function ownerStillMay(tx: Db, { actor, now }: Context, id: string): Promise<boolean> {
  const [user] = await tx
    .select({ role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, actor.id))
  if (user && user.disabledAt === null && mayEver(user.role, 'import.run')) return true
  await recordEvent(tx, { actor, now, action: 'import.stopped', subjects: [{ kind: 'import', id }] })
  return false
}
