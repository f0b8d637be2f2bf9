import { desc, eq } from 'drizzle-orm'
import { auditDigests } from '#db/schema/index'
import type { Store } from '#db/store'
import { digestText } from '~/domain/audit/digest-text'
import { nigerDate } from '~/domain/dates'
import { officePublicKey, signedByOffice } from './audit-key.server'
import { chainHead } from './chain-head.server'
import { keepDigestFile } from './digest-files.server'

/**
 * Signs the head of the chain once a day: a row, and a file that the office keeps elsewhere too. Whoever rewrites the
 * chain afterwards cannot rewrite the copies. A row whose file was not finished gets it now.
 */
export async function writeDigest(store: Store, now: Date) {
  const day = nigerDate(now)
  const [known] = await store.query.select().from(auditDigests).where(eq(auditDigests.day, day))
  if (known) {
    await keepDigestFile(asFile(known))
    return
  }
  const head = await chainHead(store.query)
  if (!head) return
  const { position, hash: chainHash } = head
  const signature = signedByOffice(digestText({ day, position, chainHash, writtenAt: now.toISOString() }))
  const row = { day, position, chainHash, signature, writtenAt: now }
  await store.write((tx) => tx.insert(auditDigests).values(row).onConflictDoNothing())
  const [kept] = await store.query.select().from(auditDigests).where(eq(auditDigests.day, day))
  if (kept) await keepDigestFile(asFile(kept))
}

/** The newest digests, the last first. */
export async function lastDigests({ query }: Pick<Store, 'query'>, limit: number) {
  return await query.select().from(auditDigests).orderBy(desc(auditDigests.day)).limit(limit)
}

function asFile({ day, position, chainHash, signature, writtenAt }: typeof auditDigests.$inferSelect) {
  return { day, position, chainHash, writtenAt: writtenAt.toISOString(), publicKey: officePublicKey(), signature }
}
