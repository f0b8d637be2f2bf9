import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/**
 * The household of a deed, if this actor may change it.
 *
 * @throws {Refused} 404 when it does not exist for this actor, 409 once it is closed
 */
export async function ownHousehold(tx: Db, actor: Actor, id: string) {
  const household = await ownHouseholdEvenClosed(tx, actor, id)
  if (household.closedOn !== null) throw new Refused('case-closed', 409)
  return household
}

/** For what nobody may be denied after a case is closed, such as taking a consent back. */
export async function ownHouseholdEvenClosed(tx: Db, actor: Actor, id: string) {
  const [household] = await tx
    .select()
    .from(households)
    .where(and(eq(households.id, id), visibleHouseholds(tx, actor, 'household.register')))
  if (!household) throw new Refused('not-there', 404)
  return household
}
