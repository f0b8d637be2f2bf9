import { desc } from 'drizzle-orm'
import { eventSeals } from '#db/schema/index'
import type { Db } from '#db/store'
import { shortCode } from '~/domain/text/short-code'

export type ChainHead = { position: number; hash: string; code: string }

/** The last link of the audit chain and its short code for paper; null before the first event is sealed. */
export async function chainHead(db: Db): Promise<ChainHead | null> {
  const [head] = await db
    .select({ position: eventSeals.position, hash: eventSeals.chainHash })
    .from(eventSeals)
    .orderBy(desc(eventSeals.position))
    .limit(1)
  return head ? { ...head, code: shortCode(head.hash) } : null
}
