import { and, eq, isNull } from 'drizzle-orm'
import { people, searchTokens } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { RelationToHead } from '~/domain/households/relations'
import { Refused } from '~/domain/refused'
import type { RosterEntry } from '~/domain/roster/roster-refusal'

/** Somebody who is registered, has no household, and comes to live in one. Whose case they are is for the caller. */
export type Joining = {
  personId: string
  relation: RelationToHead
  caregiver: boolean
  motherId?: string | undefined
  returnedOn: CivilDate
}

/** @throws {Refused} 409 when the person lives in a household already */
export async function joiningEntry(tx: Db, { personId, relation, caregiver, motherId }: Joining): Promise<RosterEntry> {
  const [person] = await tx
    .select({ sex: people.sex, birthYear: people.birthYear })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.householdId)))
  if (!person) throw new Refused('lives-in-household', 409)
  return { ...person, id: personId, relation, caregiver, motherId: motherId ?? null }
}

/** The person's row, and what finds them by name, name the household from now on. */
export async function moveIn(tx: Db, householdId: string, joining: Joining) {
  const { personId, relation, caregiver, motherId = null, returnedOn } = joining
  await tx
    .update(people)
    .set({ householdId, relation, caregiver, motherId, returnee: true, returnedOn })
    .where(eq(people.id, personId))
  await tx.update(searchTokens).set({ householdId }).where(eq(searchTokens.subjectId, personId))
}
