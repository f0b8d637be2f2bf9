import { and, eq, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** An open case in which this actor may do this; null when there is none or it is somebody else's. */
export async function householdInReach(db: Db, actor: Actor, householdId: string, action: Action) {
  const [household] = await db
    .select({ id: households.id, officerId: households.officerId, returnedOn: households.reunifiedOn })
    .from(households)
    .where(and(eq(households.id, householdId), isNull(households.closedOn), visibleHouseholds(db, actor, action)))
  return household ?? null
}
