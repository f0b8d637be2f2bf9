import type { SQL } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'

/** A query of household ids, for another query's where-clause. */
export type HouseholdIds = ReturnType<typeof householdIds>

export function householdIds(db: Db, where: SQL | undefined) {
  return db.select({ id: households.id }).from(households).where(where)
}
