import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/**
 * The case of who records its contacts.
 *
 * @throws {Refused} 404
 */
export async function ownCase(tx: Db, actor: Actor, id: string) {
  const [household] = await tx
    .select()
    .from(households)
    .where(and(eq(households.id, id), visibleHouseholds(tx, actor, 'contact.record')))
  if (!household) throw new Refused('not-there', 404)
  return household
}
