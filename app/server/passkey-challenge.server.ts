import { and, eq, gt } from 'drizzle-orm'
import { passkeyChallenges } from '#db/schema/index'
import type { Store } from '#db/store'
import { hashOfToken, tokenOf } from './session-cookie.server'

/** Source: docs/programme-rules.md §6. */
const MINUTES_VALID = 5

/** Replaces what this session was asked before. */
export async function keepChallenge(store: Store, now: Date, request: Request, challenge: string) {
  const sessionHash = hashOfToken(tokenOf(request) ?? '')
  const asked = { challenge, expiresAt: new Date(now.getTime() + MINUTES_VALID * 60_000) }
  await store.write((tx) =>
    tx
      .insert(passkeyChallenges)
      .values({ sessionHash, ...asked })
      .onConflictDoUpdate({ target: passkeyChallenges.sessionHash, set: asked }),
  )
}

/** What this session was asked, once: whoever takes it leaves nothing for a second answer. */
export async function takeChallenge(store: Store, now: Date, request: Request) {
  const sessionHash = hashOfToken(tokenOf(request) ?? '')
  const [taken] = await store.write((tx) =>
    tx
      .delete(passkeyChallenges)
      .where(and(eq(passkeyChallenges.sessionHash, sessionHash), gt(passkeyChallenges.expiresAt, now)))
      .returning({ challenge: passkeyChallenges.challenge }),
  )
  return taken?.challenge ?? null
}
