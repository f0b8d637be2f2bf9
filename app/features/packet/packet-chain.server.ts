import { and, asc, eq, gt, gte, lte } from 'drizzle-orm'
import { auditDigests, events, eventSeals } from '#db/schema/index'
import type { Db } from '#db/store'
import { genesis } from '~/domain/audit/chain'
import { packetText } from '~/domain/audit/packet-text'
import { officePublicKey, signedByOffice } from '~/server/audit-key.server'
import { chainHead } from '~/server/chain-head.server'
import type { EventTold } from './event-story.server'

const CHUNK = 2000

/**
 * The part of the chain that a packet proves itself by: every event's hash, and nothing else of it, from the first
 * deed on the kit to the head, with the signed digests on the way.
 *
 * @param first  position of the first deed on the kit
 * @param taking the sealed deed of taking this packet
 * @param story  the hash of what the packet tells; head, taking and it are signed together
 */
export async function packetChain(db: Db, first: number, taking: EventTold, story: string) {
  const head = await chainHead(db)
  if (!head) throw new Error('Nothing is sealed.')
  const [before] = await db
    .select({ hash: eventSeals.chainHash })
    .from(eventSeals)
    .where(eq(eventSeals.position, first - 1))
  const digests = await db
    .select()
    .from(auditDigests)
    .where(and(gte(auditDigests.position, first), lte(auditDigests.position, head.position)))
    .orderBy(asc(auditDigests.position))
  return {
    form: 1,
    kind: 'komawa.chain',
    from: first,
    previous: before?.hash ?? genesis,
    ...(await linksBetween(db, first, head.position)),
    head: { position: head.position, hash: head.hash, code: head.code },
    taking,
    publicKey: officePublicKey(),
    signature: signedByOffice(packetText({ head, taking: taking.hash, story })),
    digests: digests.map(({ writtenAt, ...digest }) => ({ ...digest, writtenAt: writtenAt.toISOString() })),
  }
}

/** Hashes of the events, and the moments of sealing: each with the position from which on it holds. */
async function linksBetween(db: Db, first: number, last: number) {
  const hashes: string[] = []
  const sealedAt: [number, string][] = []
  for (let after = first - 1; after < last; after += CHUNK) {
    const part = await db
      .select({ hash: events.hash, position: eventSeals.position, sealedAt: eventSeals.sealedAt })
      .from(eventSeals)
      .innerJoin(events, eq(events.id, eventSeals.eventId))
      .where(and(gt(eventSeals.position, after), lte(eventSeals.position, Math.min(after + CHUNK, last))))
      .orderBy(asc(eventSeals.position))
    for (const link of part) {
      const at = link.sealedAt.toISOString()
      hashes.push(link.hash)
      if (sealedAt.at(-1)?.[1] !== at) sealedAt.push([link.position, at])
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { hashes, sealedAt }
}
