import { createHash } from 'node:crypto'
import { asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm'
import { auditDigests, events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { genesis, isSealedLate } from '~/domain/audit/chain'
import { eventFault, linkFault, type ChainFault, type StoredLink } from '~/domain/audit/chain-check'
import type { KeptDigest } from '~/server/digest-files.server'
import { anchorsOf, anchorFaults, type Anchor } from './chain-anchors.server'
import { ownReturns, rowFaults, unsealedRows } from './row-checks.server'

const CHUNK = 500
const MOST_FAULTS = 20
const TAIL_SHOWN = 1000

export type ChainVerdict = {
  /** Links that were recomputed. */
  sealed: number
  head: { position: number; hash: string } | null
  /** Events without a link yet; more than a thousand are counted no further. */
  tail: { count: number; more: boolean; oldest: Date | null }
  /** Signed heads, of rows and files, that were compared. */
  anchors: number
  /** Deeds of money and goods that were recorded before their rows were bound. */
  unbound: number
  /** Deeds that came to the chain long after their own moment, or after much younger ones; and where the first is. */
  late: { count: number; first: number | null }
  /** In the order in which they were met, twenty at most. */
  faults: ChainFault[]
}

/**
 * Recomputes every event's hash, every link and every signed head. Others are let through between the parts.
 *
 * @param files digests as they lie in a folder; null where a file could not be read
 * @param own   the folder is this office's own, where no file may be missing
 */
export async function verifyChain(
  { query }: Pick<Store, 'query'>,
  files: readonly KeptDigest[],
  own: boolean,
  progress: (position: number) => void = () => undefined,
): Promise<ChainVerdict> {
  const rows = await query.select().from(auditDigests).orderBy(asc(auditDigests.position))
  const { anchors, faults } = anchorsOf(rows, files, own)
  const before = { position: 0, chainHash: genesis }
  const passed: Anchor[] = []
  let unbound = 0
  let newest: string | null = null
  const late: ChainVerdict['late'] = { count: 0, first: null }
  for (;;) {
    const links = await linksAfter(query, before.position)
    for (const link of links) {
      const fault = linkFault(before, link, sha256)
      if (fault) faults.push(fault)
      if (link.event) {
        if (isSealedLate(link.event.at, link.sealedAt, newest)) {
          late.count += 1
          late.first ??= link.position
        }
        if (newest === null || link.event.at > newest) newest = link.event.at
      }
      before.position = link.position
      before.chainHash = link.chainHash
      for (const anchor of anchors.get(link.position) ?? []) {
        passed.push(anchor)
        if (anchor.chainHash !== link.chainHash) faults.push({ kind: 'digest-head', ...anchor })
      }
    }
    unbound += await rowFaults(query, links, faults)
    progress(before.position)
    if (links.length < CHUNK || faults.length >= MOST_FAULTS) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  faults.push(...anchorFaults(anchors, before.position))
  faults.push(...(await unsealedRows(query)), ...(await ownReturns(query)))
  const tail = await unsealedTail(query)
  if (tail.changed) faults.push({ kind: 'tail-changed' })
  const head = before.position > 0 ? { position: before.position, hash: before.chainHash } : null
  return {
    ...{ sealed: before.position, head, anchors: new Set(passed.map(({ position }) => position)).size, unbound, late },
    tail: { count: Math.min(tail.count, TAIL_SHOWN), more: tail.count > TAIL_SHOWN, oldest: tail.oldest },
    faults: faults.slice(0, MOST_FAULTS).map(({ kind, position, day }) => placed(kind, position, day)),
  }
}

function placed(kind: ChainFault['kind'], position: number | undefined, day: string | undefined): ChainFault {
  return { kind, ...(position === undefined ? {} : { position }), ...(day === undefined ? {} : { day }) }
}

async function linksAfter(db: Db, position: number): Promise<StoredLink[]> {
  const rows = await db
    .select({ seal: eventSeals, event: events })
    .from(eventSeals)
    .leftJoin(events, eq(events.id, eventSeals.eventId))
    .where(gt(eventSeals.position, position))
    .orderBy(asc(eventSeals.position))
    .limit(CHUNK)
  const subjects = await subjectsOf(
    db,
    rows.map(({ seal }) => seal.eventId),
  )
  return rows.map(({ seal, event }) => ({
    position: seal.position,
    chainHash: seal.chainHash,
    sealedAt: seal.sealedAt.toISOString(),
    event: event && { ...event, at: event.at.toISOString(), subjects: subjects.get(event.id) ?? [] },
  }))
}

async function subjectsOf(db: Db, eventIds: string[]) {
  const rows =
    eventIds.length === 0 ? [] : await db.select().from(eventSubjects).where(inArray(eventSubjects.eventId, eventIds))
  const byEvent = new Map<string, { kind: string; id: string }[]>()
  for (const { eventId, kind, subjectId } of rows)
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), { kind, id: subjectId }])
  return byEvent
}

/** What nothing protects yet but its own hash. */
async function unsealedTail(db: Db) {
  const seal = db
    .select({ one: sql`1` })
    .from(eventSeals)
    .where(eq(eventSeals.eventId, events.id))
  const rows = await db
    .select()
    .from(events)
    .where(notExists(seal))
    .orderBy(asc(events.at), asc(events.id))
    .limit(TAIL_SHOWN + 1)
  const subjects = await subjectsOf(
    db,
    rows.map(({ id }) => id),
  )
  const changed = rows.some(
    (row) => eventFault({ ...row, at: row.at.toISOString(), subjects: subjects.get(row.id) ?? [] }, sha256) !== null,
  )
  return { count: rows.length, oldest: rows[0]?.at ?? null, changed }
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
