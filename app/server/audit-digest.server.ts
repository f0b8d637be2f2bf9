import { desc } from 'drizzle-orm'
import { auditDigests } from '#db/schema/index'
import type { Store } from '#db/store'
import { digestText } from '~/domain/audit/digest-text'
import { nigerDate } from '~/domain/dates'
import { officePublicKey, signedByOffice } from './audit-key.server'
import { chainHead } from './chain-head.server'
import { keepDigestFile } from './digest-files.server'

/** Links after which the head is signed again on the same day: a default of this programme, not a norm. */
export const LINKS_A_DIGEST = 1000

/**
 * Signs the head of the chain: a row, and a file that the office keeps elsewhere too. Whoever rewrites the chain
 * afterwards cannot rewrite the copies. Once a day, after a thousand links more, and whenever it is asked for; a row
 * whose file was not finished gets it now.
 */
export async function writeDigest(store: Store, now: Date, asked = false) {
  const day = nigerDate(now)
  const [last] = await lastDigests(store, 1)
  const head = await chainHead(store.query)
  if (!head) return
  const since = last ? head.position - last.position : head.position
  if (last && (since <= 0 || (!asked && last.day === day && since < LINKS_A_DIGEST))) {
    await keepDigestFile(asFile(last))
    return
  }
  const { position, hash: chainHash } = head
  const signature = signedByOffice(digestText({ day, position, chainHash, writtenAt: now.toISOString() }))
  const row = { day, position, chainHash, signature, writtenAt: now }
  await store.write((tx) => tx.insert(auditDigests).values(row).onConflictDoNothing())
  const [kept] = await lastDigests(store, 1)
  if (kept) await keepDigestFile(asFile(kept))
}

/** The newest digests, the last first. */
export async function lastDigests({ query }: Pick<Store, 'query'>, limit: number) {
  return await query.select().from(auditDigests).orderBy(desc(auditDigests.position)).limit(limit)
}

function asFile({ day, position, chainHash, signature, writtenAt }: typeof auditDigests.$inferSelect) {
  return { day, position, chainHash, writtenAt: writtenAt.toISOString(), publicKey: officePublicKey(), signature }
}
