import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** A household this actor may ask or read the answers of; null when there is none or it is somebody else's. */
export async function surveyedHousehold(db: Db, actor: Actor, householdId: string, action: Action) {
  const [household] = await db
    .select({
      id: households.id,
      caseNumber: households.caseNumber,
      village: households.village,
      returnedOn: households.reunifiedOn,
      closedOn: households.closedOn,
    })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(db, actor, action)))
  return household ?? null
}
