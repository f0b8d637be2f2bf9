import { concernNames } from '#db/schema/index'
import type { Db } from '#db/store'
import { tokensOfNamed } from '~/server/visible-concerns.server'

/** Shuts a worry for everybody whom these words, names or accounts may mean. */
export async function keepNamed(tx: Db, concernId: string, said: Parameters<typeof tokensOfNamed>[0]) {
  const tokens = tokensOfNamed(said)
  if (tokens.length === 0) return
  await tx
    .insert(concernNames)
    .values(tokens.map((token) => ({ concernId, token })))
    .onConflictDoNothing()
}
