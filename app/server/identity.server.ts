import { eq, inArray } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { identities, searchTokens } from '#db/schema/index'
import { blindToken, open, seal, subkey } from '#db/sealing'
import type { Db, Store } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { soundTokens, typedSounds } from '~/domain/text/sound'

/** What names a person. It is stored only inside the person's envelope. */
export type Identity = {
  givenName: string
  familyName: string
  nickname?: string
  phone?: string
  birthDate?: CivilDate
}

const KEY_VERSION = 1
const CACHE_SIZE = 20_000
const opened = new Map<string, Identity>()

/** Seals who a person is under a new data key, wrapped by the master key; erasing the person is deleting that key. */
export async function sealIdentity(tx: Db, personId: string, identity: Identity) {
  const dataKey = randomBytes(32)
  const aad = `identities:${personId}:${KEY_VERSION}`
  const row = {
    keyVersion: KEY_VERSION,
    wrappedKey: seal(subkey('wrap'), dataKey, aad).toString('base64'),
    envelope: seal(dataKey, Buffer.from(JSON.stringify(identity), 'utf8'), aad).toString('base64'),
  }
  await tx
    .insert(identities)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: identities.personId, set: row })
}

/** Who these people are; somebody erased is missing from the answer. Opened envelopes are kept in memory. */
export async function identitiesOf(store: Pick<Store, 'query'>, personIds: string[]): Promise<Map<string, Identity>> {
  if (personIds.length === 0) return new Map()
  const rows = await store.query.select().from(identities).where(inArray(identities.personId, personIds))
  return new Map(rows.map((row) => [row.personId, openEnvelope(row)]))
}

export function fullName(identity: Identity | undefined) {
  return identity ? `${identity.givenName} ${identity.familyName}`.trim() : ''
}

/** What a subject can be found by: the tokens replace those it had. */
export async function indexNames(tx: Db, subjectId: string, householdId: string | null, names: string[]) {
  await tx.delete(searchTokens).where(eq(searchTokens.subjectId, subjectId))
  const tokens = [...new Set(names.flatMap(soundTokens))].map((sound) => ({
    token: soundToken(sound),
    subjectId,
    householdId,
  }))
  if (tokens.length > 0) await tx.insert(searchTokens).values(tokens)
}

/** The blind tokens that must all be found for a search to match. */
export function blindTokensOf(search: string) {
  return [...new Set(typedSounds(search))].map(soundToken)
}

/** Apart from the tokens of earlier databases, which were made of spellings. */
function soundToken(sound: string) {
  return blindToken(`sound:${sound}`)
}

function openEnvelope(row: typeof identities.$inferSelect): Identity {
  const known = opened.get(row.envelope)
  if (known) return known
  const aad = `identities:${row.personId}:${row.keyVersion}`
  const dataKey = open(subkey('wrap'), Buffer.from(row.wrappedKey, 'base64'), aad)
  const identity = JSON.parse(open(dataKey, Buffer.from(row.envelope, 'base64'), aad).toString('utf8')) as Identity
  if (opened.size >= CACHE_SIZE) opened.clear()
  opened.set(row.envelope, identity)
  return identity
}
