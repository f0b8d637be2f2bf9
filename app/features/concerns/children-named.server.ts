import { eq, inArray } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import type { Store } from '#db/store'
import { identitiesOf } from '~/server/identity.server'

/** What a focal point needs to find a child: first name, code, sex, birth year, case and commune. */
export async function childrenNamed(store: Store, personIds: (string | null)[]) {
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))]
  if (ids.length === 0) return new Map<string, ChildNamed>()
  const [rows, identities] = await Promise.all([
    store.query
      .select({
        id: people.id,
        code: people.code,
        sex: people.sex,
        birthYear: people.birthYear,
        caseNumber: households.caseNumber,
        communePcode: households.communePcode,
      })
      .from(people)
      .leftJoin(households, eq(households.id, people.householdId))
      .where(inArray(people.id, ids)),
    identitiesOf(store, ids),
  ])
  return new Map<string, ChildNamed>(
    rows.map((row) => [row.id, { ...row, firstName: identities.get(row.id)?.givenName ?? row.code }]),
  )
}

export type ChildNamed = {
  id: string
  code: string
  firstName: string
  sex: 'female' | 'male'
  birthYear: number
  caseNumber: string | null
  communePcode: string | null
}
