import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Store } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { isUnder18 } from '~/domain/roster/age'
import { identitiesOf } from './identity.server'

/** What may be known of a child by whoever asks where the children are: a first name and a code, never the file. */
export type RosterChild = { id: string; code: string; givenName: string }

/** Everybody under 18 who belongs to the household on that day, siblings included. */
export async function childRoster(
  source: Pick<Store, 'query'>,
  householdId: string,
  on: CivilDate,
): Promise<RosterChild[]> {
  const members = await source.query
    .select({ id: people.id, code: people.code, birthYear: people.birthYear })
    .from(people)
    .where(and(eq(people.householdId, householdId), or(isNull(people.leftHouseholdOn), gt(people.leftHouseholdOn, on))))
    .orderBy(people.id)
  const identities = await identitiesOf(
    source,
    members.map(({ id }) => id),
  )
  return members
    .filter(({ id, birthYear }) => isUnder18({ birthYear, birthDate: identities.get(id)?.birthDate ?? null }, on))
    .map(({ id, code }) => ({ id, code, givenName: identities.get(id)?.givenName ?? '' }))
}
