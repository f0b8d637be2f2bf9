import { and, eq, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { rosterRefusal, type RosterEntry } from '~/domain/roster/roster-refusal'

/** The members who have not left, in the order in which they were registered. */
export async function rosterOf(db: Db, householdId: string) {
  return await db
    .select()
    .from(people)
    .where(and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn)))
    .orderBy(people.id)
}

/** @throws {Refused} 422 when the roster as it would be cannot be */
export function checkRoster(roster: readonly RosterEntry[]) {
  const refusal = rosterRefusal(roster)
  if (refusal) throw new Refused(refusal.reason, 422)
}
