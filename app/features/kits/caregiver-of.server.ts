import { and, eq, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'

/** The clause of a caregiver who lives in this household. */
export function caregiverOf(householdId: string, personId: string) {
  return and(
    eq(people.id, personId),
    eq(people.householdId, householdId),
    eq(people.caregiver, true),
    isNull(people.leftHouseholdOn),
  )
}
