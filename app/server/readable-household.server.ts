import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from './context.server'
import { householdIds } from './household-ids.server'
import { visibleHouseholds } from './visibility.server'

/** The household as a query of one id, empty when this actor may not read it: for the where-clauses of readings. */
export function readableHousehold(db: Db, actor: Actor, householdId: string) {
  return householdIds(db, and(eq(households.id, householdId), visibleHouseholds(db, actor, 'household.read')))
}
