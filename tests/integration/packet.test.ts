import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { packetList } from '~/features/packet/packet-list.server'
import { takePacket } from '~/features/packet/take-packet.server'
import '~/i18n/all-languages.server'
import { writeDigest } from '~/server/audit-digest.server'
import type { Context } from '~/server/context.server'
import { setAuditFolder } from '~/server/audit-folder.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { sealEvents } from '~/server/seal-events.server'
import { actionsOn } from '../factories/events'
import { sealedPictureOf } from '../factories/handover'
import { fullDelivery } from '../factories/kit-rows'
import { approvalOf, kitToDeliver, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { lotPayment, receivedPurchase } from '../factories/payments'
import { checked, unpacked } from '../factories/packets'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let lead: Context
let auditor: Context
let buyer: Context
let kitId: string
let caregiver: string

beforeAll(async () => {
  store = await testStore()
  setAuditFolder(mkdtempSync(join(tmpdir(), 'komawa-audit-')))
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id, displayName: 'Zeinabou Canarie' })
  decider = later(await contextOf(store, 'officer'), 1)
  mentor = later(await contextOf(store, 'mentor'), 2)
  buyer = await contextOf(store, 'logistics')
  auditor = later(await contextOf(store, 'auditor'), 4)
  await setCeiling(decider, 200_000)
  const kit = await kitToDeliver(officer, decider, mentor)
  kitId = kit.kitId
  caregiver = fullName((await identitiesOf(store, [kit.caregiverId])).get(kit.caregiverId))
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))
  await sealEvents(store, testNow, null)
  await writeDigest(store, testNow)
})

afterAll(() => store.close())

test('the packet of an auditor verifies itself and names nobody', async () => {
  const { files, text } = await taken(auditor)

  expect(Object.keys(files).sort()).toEqual(['README.txt', 'packet.json', 'verify.html'])
  const states = Object.fromEntries((await checked(files)).map(({ key, state }) => [key, state]))
  expect(states).toMatchObject({ openings: 'open', contents: 'open' })
  expect(Object.values(states)).not.toContain('no')
  expect(states).toMatchObject({ story: 'ok', events: 'ok', chain: 'ok', digests: 'ok', deeds: 'ok', persons: 'ok' })

  const delivery = await fullDelivery(store, kitId)
  const names = [caregiver, 'Zeinabou', 'Quincaillerie', 'presse déjà', delivery.place, delivery.witness]
  expect(names.filter((name) => text.includes(name))).toEqual([])
})

test('the packet of a lead has the same story and opens the names', async () => {
  const redacted = await taken(auditor)
  const full = await taken(later(lead, 5))

  expect(full.files['packet.json']).toBe(redacted.files['packet.json'])
  const states = Object.fromEntries((await checked(full.files)).map(({ key, state }) => [key, state]))
  expect(states).toMatchObject({ openings: 'ok', contents: 'ok' })
  expect(Object.values(states)).not.toContain('no')
  for (const name of [caregiver, 'Zeinabou Canarie', 'Quincaillerie du marché'])
    expect(full.files['openings.json']).toContain(name)
})

test.each([
  ['an amount was changed', 'story', 'packet.json', '"quantity":2', '"quantity":3'],
  ['a deed was changed', 'events', 'packet.json', 'kit.approved', 'kit.declined'],
  ['a hash in the chain was changed', 'chain', 'verify.html', '\\"hashes\\":[\\"', '\\"hashes\\":[\\"0'],
  ['a digest was changed', 'digests', 'verify.html', '\\"signature\\":\\"', '\\"signature\\":\\"A'],
  ['a name was changed', 'openings', 'openings.json', 'Zeinabou', 'Zeinaba'],
  ['the supplier was changed', 'contents', 'openings.json', 'Quincaillerie', 'Boutique'],
])('it is said that %s', async (_, key, file, old, text) => {
  const { files } = await taken(later(lead, 6))
  expect(files[file]).toContain(old)
  files[file] = (files[file] ?? '').replaceAll(old, text)
  const wrong = (await checked(files)).filter(({ state }) => state === 'no').map((one) => one.key)
  expect(wrong).toContain(key)
})

test('an approval that was voided and asked again is told with both versions', async () => {
  const kit = await waitingKit(officer)
  await decideKit(decider, kit.kitId, await approvalOf(store, kit.kitId))
  const form = requestForm('', '')
  const cheaper = { ...form, id: uuidv7(), version: 1, lines: form.lines.slice(0, 1), submit: true }
  await editKitLines(later(officer, 3), kit.kitId, cheaper)

  const { files } = await taken(auditor, kit.kitId)
  const packet = JSON.parse(files['packet.json'] ?? '') as {
    versions: { number: number; waivedWhy: string; waivedReason: object }[]
    decisions: { voided: unknown }[]
  }
  expect(packet.versions.map(({ number }) => number)).toEqual([1, 2])
  expect(packet.versions[0]?.waivedWhy).toBe('singleSupplier')
  expect(packet.versions[0]?.waivedReason).toHaveProperty('sealed')
  expect(packet.decisions[0]?.voided).not.toBeNull()
  expect((await checked(files)).filter(({ state }) => state === 'no')).toEqual([])
})

test('a kit that was bought with others is proved from the quotes to the payment, without its supplier’s name', async () => {
  const receiver = await contextOf(store, 'logistics')
  const team = { officer, decider: lead, buyer, receiver }
  const { lotId, kitIds } = await receivedPurchase(team)
  const invoice = await lotPayment({
    reference: '+227 96 11 22 33',
    invoiceTotal: 4 * 38_000 + 2 * 7_500,
    note: 'Payé à Grossiste en espèces',
  })
  await payLot(await contextOf(store, 'logistics'), lotId, invoice)

  const { files, text } = await taken(auditor, kitIds[0])
  const packet = JSON.parse(files['packet.json'] ?? '') as Record<string, { [key: string]: unknown }[]>
  expect(packet['purchases']?.[0]).toMatchObject({ quotes: [{ total: 167_000 }], waivers: [{}], orders: [{}] })
  expect(packet['payments']?.[0]).toMatchObject({ amount: 167_000, parts: [{ paid: 76_000 }, { paid: 7_500 }] })
  expect(packet['pictures']?.map(({ purpose }) => purpose)).toEqual(['paymentProof'])
  expect((await checked(files)).filter(({ state }) => state === 'no')).toEqual([])
  const byHand = ['Grossiste', 'Magasin ', 'au marché de la commune', invoice.reference]
  expect(byHand.filter((name) => text.includes(name))).toEqual([])

  const full = await taken(lead, kitIds[0])
  expect((await checked(full.files)).filter(({ state }) => state === 'no')).toEqual([])
  expect(full.text).toContain('Un seul grossiste au marché de la commune.')
  expect(full.text).toContain(invoice.reference)
  expect(Object.keys(full.files).filter((name) => name.startsWith('pictures/'))).toHaveLength(1)
  expect(Object.keys(files).filter((name) => name.startsWith('pictures/'))).toEqual([])
})

test('pictures of goods are in every packet, and one that was replaced is found', async () => {
  const { kitId: photographed } = await kitToDeliver(officer, decider, mentor)
  const pictures = [await sealedPictureOf(7)]
  await deliverKit(mentor, photographed, await fullDelivery(store, photographed, { pictures }))
  const { files } = await taken(auditor, photographed)
  expect(files).toHaveProperty(`pictures/${pictures[0] ?? ''}.jpg`)
  expect((await checked(files)).find(({ key }) => key === 'pictures')).toMatchObject({ state: 'ok', count: 1 })

  const other = Object.fromEntries(Object.entries(files).map(([name]) => [name, files[name] ?? '']))
  other[`pictures/${pictures[0] ?? ''}.jpg`] = 'another picture'
  expect((await checked(other)).find(({ key }) => key === 'pictures')).toMatchObject({ state: 'no', places: pictures })
})

test('that a packet was taken is recorded, once each time, with the hash of its story', async () => {
  const kit = await waitingKit(officer)
  await taken(auditor, kit.kitId)
  expect((await actionsOn(store, kit.kitId)).at(-1)).toBe('packet.taken')
  const [event] = (await store.query.select().from(events).where(eq(events.action, 'packet.taken'))).slice(-1)
  expect(event?.body).toMatch(/"packet":"[0-9a-f]{64}"/)
})

test('a lead takes the packets of the kits whose page opens, an auditor any, nobody else one', async () => {
  const stranger = await contextOf(store, 'lead')
  expect(await takePacket(stranger, kitId)).toBeNull()
  expect(await takePacket(officer, kitId)).toBeNull()
  expect(await takePacket(auditor, uuidv7())).toBeNull()
  const all = { number: null, state: null, after: null }
  expect((await packetList(auditor, all)).rows.map(({ id }) => id)).toContain(kitId)
  expect((await packetList(auditor, { ...all, state: 'declined' })).rows).toEqual([])
  expect((await packetList(stranger, all)).rows.map(({ id }) => id)).not.toContain(kitId)
})

async function taken(context: Context, id = kitId) {
  return await unpacked(context, id)
}

function later(context: Context, minutes: number): Context {
  return { ...context, now: new Date(testNow.getTime() + minutes * 60_000) }
}
