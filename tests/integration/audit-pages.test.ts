import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditChecks, events, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { auditPage } from '~/features/audit/audit-page.server'
import { checkChain, checkChainOfDay, checkRunning } from '~/features/audit/check-chain.server'
import { eventFilter, eventsHref } from '~/features/audit/event-filter'
import { sealedEvents } from '~/features/audit/sealed-events.server'
import { writeDigest } from '~/server/audit-digest.server'
import type { Context } from '~/server/context.server'
import { auditFolder, setAuditFolder } from '~/server/audit-folder.server'
import { recordEvent } from '~/server/record-event.server'
import { sealEvents } from '~/server/seal-events.server'
import { waitingKit } from '../factories/kits'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let auditor: Context
let officer: Context
let number: string

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-audit-')))
  auditor = await contextOf(store, 'auditor')
  officer = await contextOf(store, 'officer')
  const { kitId } = await waitingKit(officer)
  const [kit] = await store.query.select().from(kits).where(eq(kits.id, kitId))
  number = kit?.number ?? ''
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
})

afterAll(() => store.close())

test('the page says the head, the digests, what waits, and what the last check found', async () => {
  expect(await auditPage(auditor)).toMatchObject({ tail: { count: 0 }, check: null, running: null })
  await checkChain(auditor, { id: uuidv7() })
  const page = await auditPage(auditor)
  expect(page.head?.code).toMatch(/^\w{4}-\w{4}$/)
  expect(page.digests).toMatchObject([{ day: '2026-11-19', position: page.head?.position }])
  expect(page.check).toMatchObject({ sealed: page.head?.position, faults: [], role: 'auditor' })
  expect(page.tail).toMatchObject({ count: 1, oldest: testNow.toISOString() })
})

test('a check is one deed, whoever sends its form twice, and two who ask at once share it', async () => {
  const id = uuidv7()
  const before = await verifications()
  await checkChain(auditor, { id })
  await checkChain(auditor, { id })
  expect((await verifications()) - before).toBe(1)
  await Promise.all([checkChain(auditor, { id: uuidv7() }), checkChain(auditor, { id: uuidv7() })])
  expect((await verifications()) - before).toBe(2)
  expect(checkRunning()).toBeNull()
})

test('the first seal of a day brings one check by itself, which is nobody’s deed', async () => {
  const tomorrow = new Date(testNow.getTime() + 24 * 3600_000)
  const before = await verifications()
  await checkChainOfDay(store, tomorrow)
  await checkChainOfDay(store, tomorrow)
  const rows = await store.query.select().from(auditChecks).where(eq(auditChecks.checkedAt, tomorrow))
  expect(rows).toMatchObject([{ checkedById: null, faults: [] }])
  expect(await verifications()).toBe(before)
})

test('deeds are listed newest first, a page at a time, by role and code', async () => {
  for (let made = 0; made < 45; made++) await deed('kit.submitted', made)
  const first = await sealedEvents(auditor, filter(''))
  expect(first.rows).toHaveLength(40)
  expect(first.rows[0]?.by).toEqual({ role: 'officer', code: officer.actor.id.slice(-4).toUpperCase() })
  const second = await sealedEvents(auditor, filter(`after=${first.next ?? ''}`))
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(JSON.stringify(first)).not.toContain(officer.actor.displayName)
})

test('deeds are found by what they are about, the kit and the day', async () => {
  const actionsOf = async (search: string) =>
    (await sealedEvents(auditor, filter(search))).rows.map(({ action }) => action)
  expect(await actionsOf(`kit=${number.toLowerCase()}`)).toEqual(['kit.submitted', 'kit.requested'])
  expect(new Set(await actionsOf('area=audit'))).toEqual(new Set(['audit.verified']))
  expect(await actionsOf('from=2026-11-20&area=kits')).toEqual([])
  expect(await actionsOf('area=nonsense&from=2026-13-40')).not.toEqual([])
})

test('an administrator reads of settings and sign-ins, and of no kit, fund or purchase, whatever is asked', async () => {
  await deed('user.signedIn', 50)
  await deed('setting.set', 51)
  await deed('payment.recorded', 52)
  const administrator = await contextOf(store, 'administrator')
  for (const search of ['', 'area=kits', 'area=purchases', `kit=${number}`]) {
    const { rows } = await sealedEvents(administrator, filter(search))
    expect(rows.filter(({ action }) => !/^(user|setting|kitType|template|calendar|claim)\./.test(action))).toEqual([])
  }
  const { rows } = await sealedEvents(administrator, filter(''))
  expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['user.signedIn', 'setting.set']))
})

test('deeds on families and worries are in no such list', async () => {
  await deed('concern.raised', 0)
  await deed('household.edited', 0)
  const { rows } = await sealedEvents(auditor, filter(''))
  expect(rows.filter(({ action }) => /^(concern|household)/.test(action))).toEqual([])
})

test('a check that could not go on is kept as a fault, and one of the day before is said to be old', async () => {
  const later = { ...auditor, now: new Date(testNow.getTime() + 50 * 3600_000) }
  expect((await auditPage(later)).isOld).toBe(true)
  const folder = auditFolder()
  rmSync(folder, { recursive: true })
  await checkChain(later, { id: uuidv7() })
  expect(await auditPage(later)).toMatchObject({ isOld: false, check: { faults: [{ kind: 'check-failed' }] } })
  setAuditFolder(folder)
})

test('a deed whose text cannot be read is listed all the same', async () => {
  const id = uuidv7()
  const row = { id, at: testNow, actorId: null, action: 'kit.submitted', body: 'x', hash: 'x' }
  await store.write((tx) => tx.insert(events).values(row))
  expect((await sealedEvents(auditor, filter(''))).rows).toContainEqual(expect.objectContaining({ id, details: {} }))
  await store.write((tx) => tx.delete(events).where(eq(events.id, id)))
})

test('the address of a list says its filter', () => {
  expect(eventsHref(filter('area=kits&kit=k-1&to=2026-11-19'), null)).toBe(
    '/audit/events?area=kits&kit=K-1&to=2026-11-19',
  )
  expect(eventsHref(filter(''), null)).toBe('/audit/events')
})

function filter(search: string) {
  return eventFilter(new URLSearchParams(search))
}

async function verifications() {
  return (await store.query.select().from(events).where(eq(events.action, 'audit.verified'))).length
}

async function deed(action: string, minute: number) {
  const now = new Date(testNow.getTime() - minute * 60_000)
  await store.write((tx) =>
    recordEvent(tx, { actor: officer.actor, now, action, subjects: [{ kind: 'task', id: uuidv7() }] }),
  )
}
