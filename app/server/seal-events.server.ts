import { and, asc, eq, gte, notExists, sql } from 'drizzle-orm'
import { events, eventSeals } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { genesis } from '~/domain/audit/chain'
import { chainHead } from './chain-head.server'
import { chainLink } from './chain-link.server'

/** Small enough that a deed that comes meanwhile waits a few milliseconds at most. */
const BATCH = 250
const TRIES = 20

/**
 * Gives every event without one its link, in the order of time as they are found: an event that was committed after a
 * later one was sealed simply comes next. Several processes may do this at once: one gets the position, the other
 * looks again: the two unique keys decide that, so that deeds are held against nothing.
 *
 * @param since events written down before it are known to have their link; null looks at all
 * @returns how many were sealed
 */
export async function sealEvents(store: Store, now: Date, since: Date | null): Promise<number> {
  let sealed = 0
  let lost = 0
  for (;;) {
    const waiting = await unsealedEvents(store.query, since)
    if (waiting.length === 0) return sealed
    for (let from = 0; from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH)
      if (await linked(store, batch, now)) {
        sealed += batch.length
        continue
      }
      lost += 1
      if (lost === TRIES) throw new Error('Another process seals the same events without end.')
      break
    }
  }
}

/** In the order in which they are to be sealed. Ids are made when the event is written, and begin with that instant. */
async function unsealedEvents(db: Db, since: Date | null) {
  const seal = db
    .select({ one: sql`1` })
    .from(eventSeals)
    .where(eq(eventSeals.eventId, events.id))
  return await db
    .select({ id: events.id, hash: events.hash })
    .from(events)
    .where(and(since ? gte(events.id, idPrefix(since)) : undefined, notExists(seal)))
    .orderBy(asc(events.at), asc(events.id))
}

/** True when the whole batch has its links; false when somebody else was there first. */
async function linked(store: Store, batch: { id: string; hash: string }[], now: Date) {
  try {
    await store.write(async (tx) => {
      const head = await chainHead(tx)
      let position = head?.position ?? 0
      let chainHash = head?.hash ?? genesis
      const rows = batch.map(({ id, hash }) => {
        position += 1
        chainHash = chainLink(chainHash, position, hash, now)
        return { eventId: id, position, chainHash, sealedAt: now }
      })
      const written = await tx
        .insert(eventSeals)
        .values(rows)
        .onConflictDoNothing()
        .returning({ position: eventSeals.position })
      if (written.length < rows.length) throw new SealedElsewhere()
    }, 'readCommitted')
    return true
  } catch (error) {
    if (error instanceof SealedElsewhere) return false
    throw error
  }
}

class SealedElsewhere extends Error {}

/** Every UUIDv7 made at this millisecond or later is above it. */
function idPrefix(at: Date) {
  const digits = at.getTime().toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}`
}
