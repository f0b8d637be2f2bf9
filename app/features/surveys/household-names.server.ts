import { inArray } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { groupBy } from '~/domain/group-by'
import { mainCaregiver } from '~/domain/roster/main-caregiver'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'

/** The person each household is called after, by household. */
export async function householdNames(store: Context['store'], householdIds: string[]): Promise<Map<string, string>> {
  if (householdIds.length === 0) return new Map()
  const members = await store.query.select().from(people).where(inArray(people.householdId, householdIds))
  const byHousehold = groupBy(members, ({ householdId }) => householdId ?? '')
  const called = new Map([...byHousehold].map(([id, roster]) => [id, mainCaregiver(roster)?.id ?? '']))
  const identities = await identitiesOf(store, [...called.values()])
  return new Map([...called].map(([id, personId]) => [id, fullName(identities.get(personId))]))
}
