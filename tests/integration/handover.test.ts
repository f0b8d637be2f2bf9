import { eq } from 'drizzle-orm'
import { encode } from 'uqr'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitDeliveries, kitLines, kits, storedFiles } from '#db/schema/index'
import type { Store } from '#db/store'
import { receipt, receiptOfCode } from '~/features/handover/receipt.server'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { twinsList } from '~/features/handover/twins-list.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit, type DeliveryForm } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForDelivery } from '~/features/kits/kit-for-delivery.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { qrPath } from '~/server/qr-path.server'
import { visibleFile } from '~/server/visible-file.server'
import { kitHandedOver, sealedPictureOf } from '../factories/handover'
import { actionsOf, fullDelivery, stateOf } from '../factories/kit-rows'
import { approvalOf, kitToDeliver, requestForm, setCeiling } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

const origin = 'https://komawa.example'

let store: Store
let officer: Context
let decider: Context
let mentor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor', { displayName: 'Ibrahim Chaïbou' })
  await setCeiling(decider, 200_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test.each<[string, Partial<DeliveryForm>, string]>([
  ['nobody to receive it', { caregiverPresent: false, note: 'Sa sœur a reçu.' }, 'caregiver-absent'],
  ['no picture, and no word why', { note: undefined }, 'picture-missing'],
  ['the deliverer as witness', { witness: 'CHAIBOU Ibrahim, agent' }, 'witness-is-deliverer'],
  ['the caregiver as witness', { witness: 'Hadiza Moussa' }, 'witness-is-caregiver'],
  ['no stroke on the screen', { signedBy: 'onScreen', signature: '', paperNumber: undefined }, 'signature-missing'],
  ['something else than strokes', { signedBy: 'onScreen', signature: '<script>' }, 'signature-missing'],
  ['a mark on no known paper', { signedBy: 'markOnPaper', paperNumber: undefined }, 'paper-number-missing'],
  ['nobody who explained it', { nothingOwed: 'explainedOrally' }, 'explainer-missing'],
])('%s is refused, and nothing is written', async (_, wrong, reason) => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const form = await fullDelivery(store, kitId, wrong)
  await expect(deliverKit(mentor, kitId, form)).rejects.toMatchObject({ reason, status: 422 })
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('a paper number that was used is asked about once, and stands when it was checked', async () => {
  const first = await kitHandedOver(officer, decider, mentor, { paperNumber: 'CB-0417' })
  const [before] = await store.query.select().from(kitDeliveries).where(eq(kitDeliveries.id, first.deliveryId))
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const form = await fullDelivery(store, kitId, { paperNumber: 'CB-0417' })

  await expect(deliverKit(mentor, kitId, form)).rejects.toMatchObject({
    reason: 'paper-number-used',
    status: 409,
    values: { number: 'CB-0417', receipt: before?.receiptNumber },
  })
  await deliverKit(mentor, kitId, { ...form, paperNumberAgain: true })
  expect(await stateOf(store, kitId)).toBe('delivered')
})

test('a receipt says what was handed over, by an address in which nobody is named', async () => {
  const stroke = 'M10 20L12 22L14 25L18 31L24 36L30 40L41 44L52 47'
  const { kitId, deliveryId } = await kitHandedOver(officer, decider, mentor, {
    signedBy: 'onScreen',
    signature: stroke,
    nothingOwed: 'explainedOrally',
    explainedBy: 'Issaka Garba',
    pictures: [await sealedPictureOf(101)],
  })

  const shown = await receipt(officer, { kitId, deliveryId }, origin)
  expect(shown).toMatchObject({
    caregiverName: 'Hadiza Moussa',
    delivererName: 'Ibrahim Chaïbou',
    signature: stroke,
    paperNumber: null,
    explainedBy: 'Issaka Garba',
    lines: [
      { quantity: 2, approved: 2, owed: 0 },
      { quantity: 1, approved: 1, owed: 0 },
    ],
  })
  expect(shown?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(shown?.qr).toEqual(qrPath(`${origin}/r/${shown?.code ?? ''}`))
  expect(shown?.pictures).toHaveLength(1)
  const spoken = (shown?.code ?? '').toLowerCase().replaceAll('-', ' ')
  expect(await receiptOfCode(officer, spoken, origin)).toEqual(shown)

  const stranger = await contextOf(store, 'officer')
  expect(await receipt(stranger, { kitId, deliveryId }, origin)).toBeNull()
  expect(await receiptOfCode(stranger, shown?.code ?? '', origin)).toBeNull()
  expect(await receiptOfCode(officer, '0000-0000-0000', origin)).toBeNull()
})

test('the drawn code has the dots of the encoder, and no other', () => {
  const text = `${origin}/r/7F3K-92QD-0XTB`
  const { data, size } = encode(text, { ecc: 'Q', border: 4 })
  const { path, size: side } = qrPath(text)
  const drawn = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at++) (drawn[Number(y)] ?? [])[Number(x) + at] = true
  expect(side).toBe(size)
  expect(drawn).toEqual(data)
})

test('a list that was changed and approved anew keeps what was counted, and asks to compare', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const counted = await fullDelivery(store, kitId)
  const [sack] = requestForm('', '').lines
  if (!sack) throw new Error('The request has a line.')
  const edited = { ...requestForm('', ''), id: uuidv7(), version: 1, lines: [{ ...sack, quantity: 1 }] }
  await editKitLines(officer, kitId, edited)

  await expect(deliverKit(mentor, kitId, counted)).rejects.toMatchObject({ reason: 'not-approved', status: 409 })
  expect(await kitForDelivery(mentor, kitId)).not.toBeNull()

  await submitKit(officer, kitId, { version: 2 })
  await decideKit(decider, kitId, await approvalOf(store, kitId))
  await expect(deliverKit(mentor, kitId, counted)).rejects.toMatchObject({
    reason: 'kit-changed-meanwhile',
    status: 409,
  })
  const now = await kitForDelivery(mentor, kitId)
  expect(now?.lines).toMatchObject([{ owed: 1 }])
  expect(now?.earlier.map(({ nowId }) => nowId)).toEqual([now?.lines[0]?.id, null])
})

test('the later part is neither asked for nor handed over before its rule is met', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const form = await fullDelivery(store, kitId)
  const [first, second] = form.lines
  if (!first || !second) throw new Error('The kit has two lines.')
  await store.write((tx) => tx.update(kitLines).set({ tranche: 2 }).where(eq(kitLines.id, second.lineId)))

  const shown = await kitForDelivery(mentor, kitId)
  expect(shown?.lines.map(({ id }) => id)).toEqual([first.lineId])
  expect(shown?.heldBack?.open).toBe(false)
  await expect(deliverKit(mentor, kitId, form)).rejects.toMatchObject({ reason: 'second-part-not-open', status: 409 })
  await deliverKit(mentor, kitId, { ...form, lines: [first] })
  expect(await stateOf(store, kitId)).toBe('partlyDelivered')
})

test('pictures are seen by whoever sees the kit, and by the auditor', async () => {
  const { kitId, deliveryId } = await kitHandedOver(officer, decider, mentor, {
    pictures: [await sealedPictureOf(111)],
  })
  const [file] = await store.query.select().from(storedFiles).where(eq(storedFiles.deedId, deliveryId))
  const id = file?.id ?? ''
  const sees = async (role: 'officer' | 'auditor' | 'tutor' | 'logistics' | 'administrator') =>
    (await visibleFile(await contextOf(store, role), id)) !== null

  expect((await visibleFile(officer, id))?.bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  expect(await visibleFile(mentor, id)).not.toBeNull()
  expect([await sees('officer'), await sees('tutor'), await sees('logistics'), await sees('administrator')]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(await sees('auditor')).toBe(true)
  expect((await handoversOfKit(officer, kitId))?.handovers).toMatchObject([{ pictures: [id] }])
})

test('one picture at two handovers is put as a question on both kits, and blocks neither', async () => {
  const [one, other] = [
    await kitHandedOver(officer, decider, mentor, { pictures: [await sealedPictureOf(131)] }),
    await kitHandedOver(officer, decider, mentor, { pictures: [await sealedPictureOf(131)] }),
  ]
  const numberOf = async (kitId: string) =>
    (await store.query.select({ number: kits.number }).from(kits).where(eq(kits.id, kitId)))[0]?.number

  expect((await handoversOfKit(officer, one.kitId))?.twins).toMatchObject([
    { bitsApart: 0, number: await numberOf(other.kitId), href: `/kits/${other.kitId}` },
  ])
  expect((await handoversOfKit(officer, other.kitId))?.twins).toMatchObject([{ number: await numberOf(one.kitId) }])
  const { rows } = await twinsList(await contextOf(store, 'auditor'), null)
  expect(rows[0]).toMatchObject({
    later: { kitNumber: await numberOf(other.kitId), shown: true, kitHref: null },
    earlier: { kitNumber: await numberOf(one.kitId), shown: true },
  })
})

test('sent twice, a handover with a picture is one', async () => {
  const { kitId } = await kitToDeliver(officer, decider, mentor)
  const form = await fullDelivery(store, kitId, { pictures: [await sealedPictureOf(151)] })
  await deliverKit(mentor, kitId, form)
  await deliverKit(mentor, kitId, form)
  expect(await store.query.select().from(storedFiles).where(eq(storedFiles.ofId, kitId))).toHaveLength(1)
  expect((await actionsOf(store, kitId)).filter((action) => action === 'kit.delivered')).toHaveLength(1)
})
