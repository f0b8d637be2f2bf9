import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditDigests, events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { verifyChain } from '~/features/audit/verify-chain.server'
import { LINKS_A_DIGEST, writeDigest } from '~/server/audit-digest.server'
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

test('it is found that a digest’s file was changed, spoilt or taken away', async () => {
  await deeds(2)
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
  const path = join(folder, '2026-11-19-2.json')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('"writtenAt":"2026', '"writtenAt":"2025'))
  expect((await verdict()).faults).toContainEqual({ kind: 'digest-signature', day: '2026-11-19' })
  writeFileSync(path, text.slice(0, 40))
  expect((await verdict()).faults).toEqual([{ kind: 'digest-file-unreadable', day: '2026-11-19' }])
  rmSync(path)
  expect((await verdict()).faults).toEqual([{ kind: 'digest-file-missing', day: '2026-11-19' }])
  await writeDigest(store, testNow)
  expect((await verdict()).faults).toEqual([])
})

test('it is found that a digest was deleted from the database beside its file', async () => {
  await deeds(2)
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
  await store.write((tx) => tx.delete(auditDigests))
  expect((await verdict()).faults).toEqual([{ kind: 'digest-row-missing', position: 2, day: '2026-11-19' }])
})

test('the head is signed again at a clean stop and after a thousand links', async () => {
  const sealer = startSealer(store, () => testNow)
  await deeds(1)
  await sealer.sealNow()
  await deeds(1)
  await sealer.stop()
  expect((await digestFilesIn()).map(({ position }) => position)).toEqual([1, 2])
  await writeDigest(store, testNow)
  await store.write(async (tx) => {
    for (let made = 0; made < LINKS_A_DIGEST; made++) await deed(tx, testNow)
  })
  await sealer.sealNow()
  expect((await digestFilesIn()).map(({ position }) => position)).toEqual([1, 2, LINKS_A_DIGEST + 2])
  expect(await verdict()).toMatchObject({ faults: [] })
})

test('a deed invented in the past is sealed and said to be late', async () => {
  await deeds(2)
  await sealEvents(store, testNow, null)
  await deeds(1, new Date('2025-03-03T08:00:00Z'))
  await sealEvents(store, testNow, null)
  expect(await verdict()).toMatchObject({ late: { count: 1, first: 3 }, faults: [] })
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
