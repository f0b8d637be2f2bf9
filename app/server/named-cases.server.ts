import { eq, inArray } from 'drizzle-orm'
import { households, people, users } from '#db/schema/index'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import { mainCaregiver } from '~/domain/roster/main-caregiver'
import type { Context } from './context.server'
import { fullName, identitiesOf } from './identity.server'

export type NamedCase = {
  id: string
  caseNumber: string
  /** The main caregiver. */
  name: string
  placeName: string
  officerId: string
  officerName: string
}

/** How these households are called in a list; the ids must already be those the actor may see. */
export async function namedCases({ store }: Pick<Context, 'store'>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NamedCase>()
  const wanted = [...new Set(ids)]
  const [cases, members] = await Promise.all([
    store.query
      .select({
        id: households.id,
        caseNumber: households.caseNumber,
        commune: households.communePcode,
        region: households.regionPcode,
        officerId: households.officerId,
        officerName: users.displayName,
      })
      .from(households)
      .innerJoin(users, eq(users.id, households.officerId))
      .where(inArray(households.id, wanted)),
    store.query.select().from(people).where(inArray(people.householdId, wanted)),
  ])
  const rosters = groupBy(members, ({ householdId }) => householdId)
  const caregivers = new Map(wanted.map((id) => [id, mainCaregiver(rosters.get(id) ?? [])?.id ?? '']))
  const names = await identitiesOf({ query: store.query }, [...caregivers.values()])
  return new Map<string, NamedCase>(
    cases.map(({ commune, region, ...row }) => [
      row.id,
      {
        ...row,
        name: fullName(names.get(caregivers.get(row.id) ?? '')) || row.caseNumber,
        placeName: placeOf(commune ?? region)?.name ?? '',
      },
    ]),
  )
}
