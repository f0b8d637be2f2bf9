import type { Store } from '#db/store'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { offeredSecret, totpUri } from '~/server/totp.server'

export type Holder = { userId: string; username: string; tokenHash: string }

/** The secret that this session can enrol, as an app takes it: by its picture or typed in. */
export async function offeredTotp(store: Store, { userId, username, tokenHash }: Holder) {
  const factor = await secondFactorOf(store, userId)
  const since = factor?.since ?? null
  const secret = offeredSecret(tokenHash, since)
  return { secret, uri: totpUri(secret, username), since }
}
