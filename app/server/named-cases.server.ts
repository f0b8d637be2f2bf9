import { eq, inArray } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import { caseNames } from './case-names.server'
import type { Context } from './context.server'

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
  const [cases, names] = await Promise.all([
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
    caseNames(store, wanted),
  ])
  return new Map<string, NamedCase>(
    cases.map(({ commune, region, ...row }) => [
      row.id,
      {
        ...row,
        name: (names.get(row.id) ?? '') || row.caseNumber,
        placeName: placeOf(commune ?? region)?.name ?? '',
      },
    ]),
  )
}
