import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { kitCommitments, payments, supplierLinks } from '#db/schema/index'
import type { Store } from '#db/store'
import { codeOf } from '~/domain/audit/code-of'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { paymentList } from '~/features/payments/payment-list.server'
import { paymentPage } from '~/features/payments/payment-page.server'
import { recordRefund } from '~/features/payments/record-refund.server'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import type { Context } from '~/server/context.server'
import { visibleFile } from '~/server/visible-file.server'
import { actionsOn } from '../factories/events'
import { setCeiling } from '../factories/kits'
import { directPayment, kitHandedOver, lotPayment, proof, receivedPurchase } from '../factories/payments'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let buyer: Context
let receiver: Context
let payer: Context
let admin: Context
let auditor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'lead')
  mentor = await contextOf(store, 'mentor')
  buyer = await contextOf(store, 'logistics')
  receiver = await contextOf(store, 'logistics')
  payer = await contextOf(store, 'logistics')
  admin = await contextOf(store, 'administrator')
  auditor = await contextOf(store, 'auditor')
  await setCeiling(admin, 500_000)
}, 60_000)

describe('money that comes back', () => {
  test('leaves the spending of one kit, or of all in proportion, and never more than was paid', async () => {
    const { lotId, kitIds } = await receivedPurchase({ officer, decider, buyer, receiver })
    const form = await lotPayment({ invoiceTotal: 167_000 })
    await payLot(payer, lotId, form)
    const [one = '', other = ''] = kitIds
    const back = await refund({ amount: 38_000, kitId: one })
    await recordRefund(buyer, form.id, back)
    await recordRefund(buyer, form.id, back)
    expect([await spentOn(one), await spentOn(other)]).toEqual([45_500, 83_500])
    await expect(recordRefund(buyer, form.id, await refund({ amount: 45_501, kitId: one }))).rejects.toMatchObject({
      reason: 'refund-above-paid',
      values: { most: 45_500 },
    })
    await recordRefund(buyer, form.id, await refund({ amount: 1_001 }))
    expect((await spentOn(one)) + (await spentOn(other))).toBe(129_000 - 1_001)
    expect(await actionsOn(store, form.id)).toEqual(['payment.recorded', 'payment.refunded', 'payment.refunded'])
    expect(await paymentPage(payer, form.id)).toMatchObject({
      kept: 127_999,
      refunds: [{ amount: 38_000 }, { amount: 1_001 }],
    })
  })

  test('is refused where it cannot be', async () => {
    const kitId = await kitHandedOver(officer, decider, mentor)
    const form = await directPayment()
    await payDirectly(payer, kitId, form)
    for (const [reason, overrides] of [
      ['payment-of-nothing', { amount: 0 }],
      ['refund-above-paid', { amount: 87_001 }],
      ['paid-too-early', { receivedOn: '2026-11-18' }],
      ['paid-in-future', { receivedOn: '2026-11-20' }],
      ['no-picture', { pictures: [] }],
      ['not-there', { kitId: uuidv7() }],
    ] as const)
      await expect(recordRefund(buyer, form.id, await refund(overrides)), reason).rejects.toMatchObject({ reason })
    await expect(recordRefund(decider, form.id, await refund())).rejects.toMatchObject({ status: 403 })
    await expect(recordRefund(buyer, uuidv7(), await refund())).rejects.toMatchObject({ status: 404 })
    await expect(recordRefund(payer, form.id, await refund())).rejects.toMatchObject({
      ...{ reason: 'own-payment-back', status: 403 },
      values: { names: expect.stringContaining(buyer.actor.displayName) as string },
    })
    const tied = await contextOf(store, 'logistics')
    const [paid] = await store.query.select().from(payments).where(eq(payments.id, form.id))
    const link = { id: uuidv7(), userId: tied.actor.id, supplierId: paid?.supplierId ?? '', reason: 'Frère' }
    await store.write((tx) => tx.insert(supplierLinks).values({ ...link, declaredAt: tied.now, standing: true }))
    await expect(recordRefund(tied, form.id, await refund())).rejects.toMatchObject({ reason: 'refunder-tied' })
    expect(await spentOn(kitId)).toBe(87_000)
  })
})

test('a purchase closed short gives back the money of what never came', async () => {
  const { lotId, kitIds } = await receivedPurchase({ officer, decider, buyer, receiver }, { received: [3, 0] })
  await closeLotShort(buyer, lotId, { reason: 'Le fournisseur a fermé sa boutique.' })
  await closeLotShort(buyer, lotId, { reason: 'Le fournisseur a fermé sa boutique.' })
  expect(await held(kitIds[0] ?? '')).toMatchObject({ committed: 79_000 })
  expect(await held(kitIds[1] ?? '')).toMatchObject({ committed: 39_500 })
  await payLot(payer, lotId, await lotPayment({ invoiceTotal: 3 * 38_000 }))
  expect(await held(kitIds[0] ?? '')).toMatchObject({ committed: 0, spent: 76_000 })
  expect(await held(kitIds[1] ?? '')).toMatchObject({ committed: 0, spent: 38_000 })
})

test('whoever reads no purchases reads payments as numbers, amounts, dates and codes: no name, no word, no paper', async () => {
  const kitId = await kitHandedOver(officer, decider, mentor)
  const form = await directPayment()
  await payDirectly(payer, kitId, form)
  await recordRefund(buyer, form.id, await refund({ reason: 'Remise de Moussa' }))
  const inClear = await paymentPage(payer, form.id)
  expect(inClear?.supplierName).toContain('Boutique')
  expect(inClear).toMatchObject({ proof: form.pictures, refunds: [{ reason: 'Remise de Moussa' }] })
  for (const outside of [admin, auditor]) {
    const page = await paymentPage(outside, form.id)
    const withheld = { supplierName: null, reference: null, note: null, proof: [], readsLots: false }
    expect(page).toMatchObject({ ...withheld, paidBy: codeOf(payer.actor.id), parts: [{ href: null }] })
    expect(page?.refunds).toMatchObject([{ reason: null, recordedBy: codeOf(buyer.actor.id), proof: [] }])
    for (const fileId of form.pictures) expect(await visibleFile(outside, fileId)).toBeNull()
    expect(JSON.stringify(page)).not.toMatch(/Boutique|Moussa|The logistics/)
  }
  const { rows } = await paymentList(auditor, { view: 'kits', after: null })
  expect(rows.every((row) => row.kitId !== null)).toBe(true)
  const [last] = rows
  const after = `${Date.parse(last?.paidAt ?? '')}_${last?.id ?? ''}`
  expect((await paymentList(auditor, { view: 'kits', after })).rows.map(({ id }) => id)).not.toContain(last?.id)
  const [paid] = await store.query.select().from(payments).where(eq(payments.id, form.id))
  expect(paid?.number).toMatch(/^P-2026-\d{4}$/)
})

async function refund(overrides = {}) {
  const said = { id: uuidv7(), amount: 1_000, receivedOn: '2026-11-19', reason: 'Sac rendu au commerçant.' }
  return { ...said, pictures: [await proof()], ...overrides }
}

async function held(kitId: string) {
  const [row] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  return row
}

async function spentOn(kitId: string) {
  return (await held(kitId))?.spent ?? 0
}
