import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, gt, sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditDigests, events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { genesis } from '~/domain/audit/chain'
import { verifyChain } from '~/features/audit/verify-chain.server'
import { writeDigest } from '~/server/audit-digest.server'
import { chainHead } from '~/server/chain-head.server'
import { chainLink } from '~/server/chain-link.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import { digestFilesIn } from '~/server/digest-files.server'
import { recordEvent } from '~/server/record-event.server'
import { sealEvents } from '~/server/seal-events.server'
import { startSealer } from '~/server/sealer.server'
import { testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let folder: string

beforeAll(async () => {
  store = await testStore()
})

afterAll(() => store.close())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'komawa-audit-'))
  setAuditFolder(folder)
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await store.write(async (tx) => {
    for (const table of [auditDigests, eventSeals, eventSubjects, events]) await tx.delete(table)
  })
})

test('every event gets its link, once, in order', async () => {
  await deeds(7)
  expect(await sealEvents(store, testNow, null)).toBe(7)
  expect(await sealEvents(store, testNow, null)).toBe(0)
  const seals = await sealsInOrder()
  expect(seals.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(await chainHead(store.query)).toMatchObject({ position: 7, hash: seals.at(-1)?.chainHash })
  expect(await verdict()).toMatchObject({ sealed: 7, tail: { count: 0 }, faults: [] })
})

test('an event that was committed late comes next', async () => {
  await deeds(2)
  await sealEvents(store, testNow, null)
  await deeds(1, new Date('2026-11-01T08:00:00Z'))
  await sealEvents(store, testNow, new Date(Date.now() - 60_000))
  expect((await verdict()).faults).toEqual([])
  expect((await chainHead(store.query))?.position).toBe(3)
})

test('sealers that work at once give each event one link', async () => {
  await deeds(40)
  await Promise.all(Array.from({ length: 6 }, () => sealEvents(store, testNow, null)))
  expect(await verdict()).toMatchObject({ sealed: 40, faults: [] })
})

test('what is not sealed yet is told', async () => {
  await deeds(3)
  await sealEvents(store, testNow, null)
  await deeds(2)
  expect(await verdict()).toMatchObject({ sealed: 3, tail: { count: 2, more: false, oldest: testNow }, faults: [] })
})

test('a write wakes the sealer, and the day gets its digest, signed and written to a file', async () => {
  const sealer = startSealer(store, () => testNow)
  await sealer.store.write((tx) => deed(tx, testNow))
  await sealer.sealNow()
  await sealer.store.write((tx) => deed(tx, testNow))
  await sealer.sealNow()
  const [digest, ...others] = await store.query.select().from(auditDigests)
  expect(others).toEqual([])
  expect(digest).toMatchObject({ day: '2026-11-19', position: 1 })
  expect(await digestFilesIn()).toMatchObject([{ day: '2026-11-19', digest: { chainHash: digest?.chainHash } }])
  expect(await verdict()).toMatchObject({ sealed: 2, anchors: 1, faults: [] })
})

const body = (action: string) => sql`replace(${events.body}, 'task.done', ${action})`

test.each<[string, string, (tx: Db) => Promise<unknown>]>([
  [
    'a body was edited',
    'body-changed',
    (tx) =>
      tx
        .update(events)
        .set({ body: body('task.none') })
        .where(third()),
  ],
  ['a body was edited with its hash', 'link-broken', rewriteThird],
  [
    'what stands beside the body was edited',
    'row-changed',
    (tx) => tx.update(events).set({ action: 'x' }).where(third()),
  ],
  [
    'an event was put on somebody else',
    'subjects-changed',
    (tx) => tx.update(eventSubjects).set({ subjectId: uuidv7() }).where(inThird()),
  ],
  ['an event was taken away', 'gap', takeThird],
  ['two events changed places', 'link-broken', swap],
])('it is found that %s', async (_, kind, change) => {
  await deeds(6)
  await sealEvents(store, testNow, null)
  await store.write(change)
  const { faults } = await verdict()
  expect(faults[0]).toMatchObject({ kind, position: 3 })
})

test('it is found that the end was cut off, once a day’s digest stands beyond it', async () => {
  await deeds(6)
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
  await store.write((tx) => tx.delete(eventSeals).where(gt(eventSeals.position, 4)))
  expect((await verdict()).faults).toContainEqual({ kind: 'digest-ahead', position: 6, day: '2026-11-19' })
})

test('it is found that the whole chain was rewritten and hashed anew beside an old digest', async () => {
  await deeds(6)
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
  await store.write(async (tx) => {
    await rewriteThird(tx)
    await rehash(tx)
  })
  expect((await verdict()).faults[0]).toMatchObject({ kind: 'digest-head', day: '2026-11-19' })

  const [head] = (await sealsInOrder()).slice(-1)
  await store.write((tx) => tx.update(auditDigests).set({ chainHash: head?.chainHash ?? '' }))
  const kinds = (await verdict()).faults.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['digest-signature', 'digest-file-differs', 'digest-head']))
})

test('a text that cannot be read is a fault with its place, and the check goes on', async () => {
  await deeds(4)
  await sealEvents(store, testNow, null)
  const hash = createHash('sha256').update('x').digest('hex')
  await store.write((tx) => tx.update(events).set({ body: 'x', hash }).where(third()))
  expect(await verdict()).toMatchObject({ sealed: 4, faults: [{ kind: 'body-changed', position: 3 }] })
})

test('it is found that an event was changed before it was sealed', async () => {
  await deeds(2)
  await store.write((tx) => tx.update(events).set({ body: body('task.none') }))
  expect((await verdict()).faults).toEqual([{ kind: 'tail-changed' }])
})

async function verdict() {
  return await verifyChain(store, await digestFilesIn(), true)
}

async function deeds(count: number, now = testNow) {
  for (let made = 0; made < count; made++) await store.write((tx) => deed(tx, now))
}

async function deed(tx: Db, now: Date) {
  await recordEvent(tx, { actor: null, now, action: 'task.done', subjects: [{ kind: 'task', id: uuidv7() }] })
}

async function sealsInOrder(db = store.query) {
  return await db.select().from(eventSeals).orderBy(asc(eventSeals.position))
}

function third() {
  return eq(events.id, idOfThird())
}

function inThird() {
  return eq(eventSubjects.eventId, idOfThird())
}

function idOfThird() {
  return sql`(select ${sql.identifier('event_id')} from event_seals where position = 3)`
}

async function rewriteThird(tx: Db) {
  const [row] = await tx.select().from(events).where(third())
  const text = (row?.body ?? '').replace('task.done', 'task.none')
  const hash = createHash('sha256').update(text).digest('hex')
  await tx.update(events).set({ body: text, hash, action: 'task.none' }).where(third())
}

async function takeThird(tx: Db) {
  const [seal] = await tx.select().from(eventSeals).where(eq(eventSeals.position, 3))
  const id = seal?.eventId ?? ''
  await tx.delete(eventSeals).where(eq(eventSeals.eventId, id))
  await tx.delete(eventSubjects).where(eq(eventSubjects.eventId, id))
  await tx.delete(events).where(eq(events.id, id))
}

async function swap(tx: Db) {
  const [, , one, other] = await sealsInOrder(tx)
  if (!one || !other) throw new Error('There are six.')
  await tx.delete(eventSeals).where(gt(eventSeals.position, 2))
  await tx.insert(eventSeals).values([
    { ...one, eventId: other.eventId },
    { ...other, eventId: one.eventId },
  ])
}

/** As an insider would who can write the whole database. */
async function rehash(tx: Db) {
  let previous = genesis
  for (const seal of await sealsInOrder(tx)) {
    const [event] = await tx.select().from(events).where(eq(events.id, seal.eventId))
    previous = chainLink(previous, seal.position, event?.hash ?? '', seal.sealedAt)
    await tx.update(eventSeals).set({ chainHash: previous }).where(eq(eventSeals.position, seal.position))
  }
}
