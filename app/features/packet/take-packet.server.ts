import { createHash, createHmac } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { eventSubjects, events, eventSeals, kits } from '#db/schema/index'
import { subkey } from '#db/sealing'
import type { Store } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import { canonicalJson } from '~/domain/text/canonical-json'
import type { Context } from '~/server/context.server'
import { logAccess } from '~/server/access-log.server'
import { recordEvent } from '~/server/record-event.server'
import { openSealedFile } from '~/server/seal-file.server'
import { sealEvents } from '~/server/seal-events.server'
import { kitStory } from './kit-story.server'
import { packetChain } from './packet-chain.server'
import { packetZip } from './packet-zip.server'
import { visiblePackets } from './visible-packets.server'
import { committed } from './withheld'

/** Pictures of goods show no face and no name; those of papers do, and stay out of a redacted packet. */
const SHOWN_TO_ALL = ['goods', 'stockReturn']
/** What was written long ago has its link. */
const SEALED_MILLISECONDS = 10 * 60_000

/**
 * One kit from request to receipt, as a ZIP that verifies itself. That it was taken is recorded, with the hash of its
 * story, before anything is handed out.
 *
 * @returns null when the kit does not exist for this actor; redacted unless they may read the kit itself
 */
export async function takePacket(context: Context, kitId: string) {
  const taken = last.then(() => packetOf(context, kitId))
  last = taken.then(noMore, noMore)
  return await taken
}

/** One at a time in a process: a packet after a long chain is large. */
let last: Promise<void> = Promise.resolve()

function noMore() {
  return undefined
}

async function packetOf(context: Context, kitId: string) {
  const { actor, store, now } = context
  const db = store.query
  const [kit] = await db
    .select()
    .from(kits)
    .where(and(eq(kits.id, kitId), visiblePackets(db, actor)))
  if (!kit) return null
  logAccess(context, 'kit', kitId)
  const { story, pictures } = await kitStory(store, kit, () => sealRecent(store))
  const { told, openings } = committed(
    { form: 1, kind: 'komawa.packet', ...story },
    (path, value) => saltOf(kitId, path, value),
    sha256,
  )
  const packet = canonicalJson(told)
  const full = scopeOf(actor.role, 'kit.read') !== 'none'
  await store.write((tx) =>
    recordEvent(tx, {
      actor,
      now,
      action: 'packet.taken',
      subjects: [{ kind: 'kit', id: kitId }],
      details: { number: kit.number, packet: sha256(packet), full },
    }),
  )
  await sealRecent(store)
  const taking = await lastTaking(store, kitId, sha256(packet))
  const first = story.events[0]?.position ?? taking.position
  const shown = pictures.filter(({ purpose }) => full || SHOWN_TO_ALL.includes(purpose))
  const opened = await Promise.all(shown.map(async ({ id }) => ({ id, bytes: await openSealedFile(id) })))
  return {
    name: `komawa-${kit.number}.zip`,
    bytes: await packetZip({
      packet,
      chain: canonicalJson(await packetChain(db, first, taking, sha256(packet))),
      openings: full ? canonicalJson({ form: 1, kind: 'komawa.openings', openings }) : null,
      pictures: opened.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : [])),
    }),
  }
}

async function sealRecent(store: Store) {
  const since = new Date(Date.now() - SEALED_MILLISECONDS)
  await sealEvents(store, new Date(), since)
}

async function lastTaking({ query }: Store, kitId: string, packet: string) {
  const takings = await query
    .select({ position: eventSeals.position, hash: events.hash, body: events.body })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(and(eq(eventSubjects.subjectId, kitId), eq(events.action, 'packet.taken')))
  const taking = takings
    .filter(({ body }) => body.includes(packet))
    .sort((one, other) => other.position - one.position)[0]
  if (!taking) throw new Error('The taking of a packet was not sealed.')
  return taking
}

/** The same for the same words in the same place, and nobody's to guess without the key of the office. */
function saltOf(kitId: string, path: string, value: Parameters<typeof canonicalJson>[0]) {
  return createHmac('sha256', subkey('packet')).update(canonicalJson({ kitId, path, value })).digest('hex').slice(0, 32)
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
