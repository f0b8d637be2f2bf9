import { and, eq, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Db } from '#db/store'

/** The adults of a household who may be trained and run a business. */
export function caregiversOf(db: Db, householdId: string) {
  return db
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(and(eq(people.householdId, householdId), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
    .orderBy(people.id)
}
