import { eq, sql } from 'drizzle-orm'
import { passkeys, totpFactors } from '#db/schema/index'
import type { Store } from '#db/store'

/**
 * What somebody holds beside the password. The app's codes come first and stay: a passkey needs a script, and whoever
 * has none of it still gets in.
 *
 * @returns null for whoever has not enrolled one
 */
export async function secondFactorOf(store: Store, userId: string) {
  const [totp] = await store.prepared('second factor', (db) =>
    db
      .select({ since: totpFactors.createdAt })
      .from(totpFactors)
      .where(eq(totpFactors.userId, sql.placeholder('userId'))),
  )({ userId })
  if (!totp) return null
  const [passkey] = await store.query
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .limit(1)
  return { since: totp.since, hasPasskey: passkey !== undefined }
}
