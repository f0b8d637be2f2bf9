import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitDeliveries, kitDeliveryLines, kitEndings, kits, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { genesis, linkText } from '~/domain/audit/chain'
import { canonicalJson, type CanonicalValue } from '~/domain/text/canonical-json'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { endKit } from '~/features/kits/end-kit.server'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { recordReturn } from '~/features/stock/record-return.server'
import '~/i18n/all-languages.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import type { Context } from '~/server/context.server'
import { kitToFetch } from '../factories/handover'
import { fullDelivery } from '../factories/kit-rows'
import { draftKit, kitToDeliver, setCeiling } from '../factories/kits'
import { lossOf } from '../factories/losses'
import { chainIn, checked, unpacked } from '../factories/packets'
import { receivedLot } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let kitId: string
let partId: string
let officer: Context
let decider: Context
let mentor: Context
let lead: Context
let auditor: Context

type Told = {
  kit: { number: string; replaces: CanonicalValue }
  versions: { [key: string]: CanonicalValue; createdById: string }[]
  decisions: { [key: string]: CanonicalValue; decidedById: string }[]
  endings: CanonicalValue
  returns: CanonicalValue
  losses: CanonicalValue
}

type Chain = {
  from: number
  previous: string
  hashes: string[]
  sealedAt: [number, string][]
  head: { hash: string }
  taking: { body: string; hash: string; position: number }
}

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-forged-')))
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  auditor = await contextOf(store, 'auditor')
  await setCeiling(decider, 200_000)
  kitId = (await kitToDeliver(officer, decider, mentor)).kitId
  partId = (await kitToDeliver(officer, decider, mentor)).kitId
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))
})

afterAll(() => store.close())

test('an honest packet is signed and its rows are those that were sealed', async () => {
  const { files } = await unpacked(auditor, kitId)
  expect(await wrongIn(files)).toEqual([])
  const states = Object.fromEntries((await checked(files)).map(({ key, state }) => [key, state]))
  expect(states).toMatchObject({ signature: 'ok', rows: 'ok' })
})

test('a packet that was changed and hashed anew up to its head is found by its signature', async () => {
  const { files } = await unpacked(auditor, kitId)
  const packet = (files['packet.json'] ?? '').replace(/"deliveredOn":"[\d-]+"/g, '"deliveredOn":"2020-01-01"')
  const chain = JSON.parse(chainIn(files)) as Chain
  const said = JSON.parse(chain.taking.body) as { details: Record<string, CanonicalValue> }
  said.details['packet'] = sha256(packet)
  const body = canonicalJson(said)
  chain.taking = { ...chain.taking, body, hash: sha256(body) }
  chain.hashes[chain.taking.position - chain.from] = sha256(body)
  chain.head.hash = headOf(chain)
  const wrong = await wrongIn({ ...files, 'packet.json': packet }, JSON.stringify(chain))
  expect(wrong).toContain('signature')
  expect(wrong).toContain('rows')
  expect(wrong).not.toContain('chain')
  expect(wrong).not.toContain('story')
})

test('a quantity, a day or the content’s hash that was changed in the database is found in the packet', async () => {
  const lineOf = eq(kitDeliveries.kitId, kitId)
  const [delivery] = await store.query.select().from(kitDeliveries).where(lineOf)
  const lines = await store.query.select().from(kitDeliveryLines)
  await store.write((tx) => tx.update(kitDeliveryLines).set({ quantity: 1 }))
  expect(await wrongIn((await unpacked(auditor, kitId)).files)).toEqual(['rows'])
  await store.write(async (tx) => {
    for (const { id, quantity } of lines)
      await tx.update(kitDeliveryLines).set({ quantity }).where(eq(kitDeliveryLines.id, id))
    await tx.update(kitDeliveries).set({ deliveredOn: '2020-01-01' }).where(lineOf)
  })
  expect(await wrongIn((await unpacked(auditor, kitId)).files)).toEqual(['rows'])
  await store.write((tx) =>
    tx
      .update(kitDeliveries)
      .set({ deliveredOn: delivery?.deliveredOn ?? '' })
      .where(lineOf),
  )
  expect(await wrongIn((await unpacked(auditor, kitId)).files)).toEqual([])
})

test('a request that its approver is said to have written is found, with who did both', async () => {
  const { files } = await unpacked(auditor, kitId)
  const packet = JSON.parse(files['packet.json'] ?? '') as Told
  const by = packet.decisions[0]?.decidedById
  for (const version of packet.versions) version.createdById = by ?? ''
  const found = (await checked({ ...files, 'packet.json': canonicalJson(packet) })).find(({ key }) => key === 'persons')
  expect(found).toMatchObject({ state: 'no', places: [{ duties: ['request', 'approve'], by }] })
})

test('a kit that ended after a part, its loss and what was asked for instead stand in the packet and are bound', async () => {
  const { lines, ...form } = await fullDelivery(store, partId)
  const [sacks, stove] = lines
  const given = [sacks ?? { lineId: '', quantity: 0 }, { lineId: stove?.lineId ?? '', quantity: 0 }]
  await deliverKit(mentor, partId, {
    ...form,
    lines: given.map((line) => ({ ...line, ...(line.quantity === 0 ? { shortageWhy: 'later' as const } : {}) })),
  })
  const loss = lossOf(sacks?.lineId, { kind: 'stolen', happenedOn: '2026-11-19' })
  await reportLoss(officer, partId, loss)
  await decideLoss(lead, loss.id, { outcome: 'replace', reason: 'Vol déclaré au chef.', noLink: true })
  await endKit(officer, partId, { reason: 'Le foyer ne viendra plus.' })
  const { kitId: again } = await draftKit(officer)
  await store.write((tx) => tx.update(kits).set({ replacesLossId: loss.id }).where(eq(kits.id, again)))

  const { files } = await unpacked(auditor, partId)
  const packet = JSON.parse(files['packet.json'] ?? '') as Told
  expect(packet.endings).toMatchObject([{ released: 8000, endedById: officer.actor.id }])
  expect(packet.losses).toMatchObject([
    { kind: 'stolen', line: 1, decision: { outcome: 'replace' }, replacements: [{ kitId: again }] },
  ])
  expect(await wrongIn(files)).toEqual([])
  const second = JSON.parse((await unpacked(auditor, again)).files['packet.json'] ?? '') as Told
  expect(second.kit.replaces).toMatchObject({ number: packet.kit.number, kind: 'stolen', quantity: 1 })

  await store.write((tx) => tx.update(kitEndings).set({ released: 7000 }).where(eq(kitEndings.kitId, partId)))
  expect(await wrongIn((await unpacked(auditor, partId)).files)).toEqual(['rows'])
})

test('goods that came back and were handed over again are no more than what was approved', async () => {
  const logistics = await contextOf(store, 'logistics')
  const kit = await kitToFetch(officer, decider, mentor)
  const { storeId, items } = await receivedLot(logistics, [kit])
  await deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))
  const back = {
    id: uuidv7(),
    quantity: 1,
    movedOn: '2026-11-19',
    reason: 'Un de trop.',
    kitId: kit.kitId,
    pictures: [],
  }
  await recordReturn(logistics, storeId, items[0]?.itemKey ?? '', back)
  const { lines, ...again } = await fullDelivery(store, kit.kitId, { storeId })
  const due = lines.map((line, place) => ({ ...line, quantity: place === 0 ? 1 : 0 }))
  await deliverKit(mentor, kit.kitId, { ...again, lines: due })

  const { files } = await unpacked(auditor, kit.kitId)
  expect(await wrongIn(files)).toEqual([])
  const packet = JSON.parse(files['packet.json'] ?? '') as Told
  expect(packet.returns).toMatchObject([{ quantity: 1, returnedOn: '2026-11-19', lineId: kit.lineIds[0] }])
  const forged = { ...packet, returns: [] }
  expect(await wrongIn({ ...files, 'packet.json': canonicalJson(forged) })).toContain('totals')
})

test('the hash of a content gives no supplier away, whoever guesses it', async () => {
  const { files } = await unpacked(auditor, kitId)
  const { versions } = JSON.parse(files['packet.json'] ?? '') as {
    versions: { contentHash: string; content: Record<string, CanonicalValue> }[]
  }
  const [version] = await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, kitId))
  const content = Object.fromEntries(Object.entries(versions[0]?.content ?? {}).filter(([name]) => name !== 'salt'))
  const supplier = version?.supplier ?? ''
  for (const form of [1, 2])
    expect(sha256(canonicalJson({ ...content, form, supplier }))).not.toBe(versions[0]?.contentHash)
  const { salt } = version ?? { salt: null }
  expect(sha256(canonicalJson({ ...content, form: 2, supplier, salt }))).toBe(versions[0]?.contentHash)
  expect(files['packet.json']).not.toContain(salt)
})

async function wrongIn(files: Record<string, string>, chain?: string) {
  return (await checked(files, chain)).filter(({ state }) => state === 'no').map(({ key }) => key)
}

function headOf({ from, previous, hashes, sealedAt }: Chain) {
  return hashes.reduce((before, hash, index) => {
    const at = sealedAt.filter(([first]) => first <= from + index).at(-1)?.[1] ?? ''
    return sha256(linkText(before, from + index, hash, at))
  }, previous || genesis)
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
