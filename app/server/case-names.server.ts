import { inArray } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Store } from '#db/store'
import { groupBy } from '~/domain/group-by'
import { mainCaregiver } from '~/domain/roster/main-caregiver'
import { fullName, identitiesOf } from './identity.server'

/** The main caregiver's name of each of these households. */
export async function caseNames(store: Pick<Store, 'query'>, householdIds: string[]): Promise<Map<string, string>> {
  if (householdIds.length === 0) return new Map()
  const members = await store.query.select().from(people).where(inArray(people.householdId, householdIds))
  const caregivers = [...groupBy(members, ({ householdId }) => householdId ?? '')].flatMap(([id, roster]) => {
    const caregiver = mainCaregiver(roster)
    return caregiver ? [[id, caregiver.id] as const] : []
  })
  const names = await identitiesOf(
    store,
    caregivers.map(([, personId]) => personId),
  )
  return new Map(caregivers.map(([id, personId]) => [id, fullName(names.get(personId))]))
}
