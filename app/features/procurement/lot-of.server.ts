import { eq } from 'drizzle-orm'
import { lots } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'

/**
 * The purchase a deed is about.
 *
 * @throws {Refused} 403 not logistics; 404 no such purchase
 */
export async function lotOf(tx: Db, actor: Actor, lotId: string) {
  if (!mayEver(actor.role, 'procurement.record')) throw new Refused('not-your-role', 403)
  const [lot] = await tx.select().from(lots).where(eq(lots.id, lotId))
  if (!lot) throw new Refused('not-there', 404)
  return lot
}
