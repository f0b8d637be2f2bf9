import { eq, gt } from 'drizzle-orm'
import { households, people, searchIndexes } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { namesOfPlace } from '~/domain/households/places'
import { soundVersion } from '~/domain/text/sound'
import { identitiesOf, indexNames } from '~/server/identity.server'

const batchSize = 200
/** Behind every id. */
const finished = '~'

type Subject = { id: string; householdId: string | null; names: string[] }
type Batch = (tx: Db, after: string) => Promise<Subject[]>

/**
 * Makes the tokens by which households and people are found anew, in batches, where an earlier start made them by
 * other spelling rules; each batch is read and written in one, so that a change meanwhile is not undone. Stopped in between, it goes on where it was; once through, a start finds nothing to do.
 */
export async function rewriteSearchTokens(store: Store) {
  await rewrite(store, 'households', householdsAfter)
  await rewrite(store, 'people', peopleAfter)
}

async function rewrite(store: Store, name: string, batchAfter: Batch) {
  const [known] = await store.query.select().from(searchIndexes).where(eq(searchIndexes.name, name))
  let upTo = known?.version === soundVersion ? known.upTo : ''
  while (upTo !== finished) {
    const after = upTo
    upTo = await store.write(async (tx) => {
      const batch = await batchAfter(tx, after)
      const reached = batch.at(-1)?.id ?? finished
      for (const { id, householdId, names } of batch) await indexNames(tx, id, householdId, names)
      const row = { name, version: soundVersion, upTo: reached }
      await tx.insert(searchIndexes).values(row).onConflictDoUpdate({ target: searchIndexes.name, set: row })
      return reached
    })
  }
}

async function householdsAfter(tx: Db, after: string): Promise<Subject[]> {
  const rows = await tx
    .select()
    .from(households)
    .where(gt(households.id, after))
    .orderBy(households.id)
    .limit(batchSize)
  return rows.map(({ id, caseNumber, village, referralReference, cpimsReference, communePcode, regionPcode }) => {
    const own = [caseNumber, village ?? '', referralReference ?? '', cpimsReference ?? '']
    return { id, householdId: id, names: [...own, ...namesOfPlace(communePcode ?? regionPcode)] }
  })
}

async function peopleAfter(tx: Db, after: string): Promise<Subject[]> {
  const rows = await tx
    .select({ id: people.id, householdId: people.householdId, code: people.code })
    .from(people)
    .where(gt(people.id, after))
    .orderBy(people.id)
    .limit(batchSize)
  const identities = await identitiesOf(
    { query: tx },
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, householdId, code }) => {
    const { givenName = '', familyName = '' } = identities.get(id) ?? {}
    return { id, householdId, names: [givenName, familyName, code] }
  })
}
