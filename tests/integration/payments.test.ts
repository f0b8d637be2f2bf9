import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { kitCommitments, lots, payments, pricesPaid, storedFiles, supplierLinks } from '#db/schema/index'
import type { Store } from '#db/store'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { paymentPage } from '~/features/payments/payment-page.server'
import { paymentsOfKit } from '~/features/payments/payments-of-kit.server'
import { paymentsOfLot } from '~/features/payments/payments-of-lot.server'
import { toPay } from '~/features/payments/to-pay.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { setCeiling } from '../factories/kits'
import { directPayment, kitHandedOver, lotPayment, receivedPurchase } from '../factories/payments'
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
  payer = await contextOf(store, 'logistics', { displayName: 'Zeinabou' })
  admin = await contextOf(store, 'administrator')
  auditor = await contextOf(store, 'auditor')
  await setCeiling(admin, 500_000)
}, 60_000)

const bought = (overrides = {}) => receivedPurchase({ officer, decider, buyer, receiver }, overrides)

describe('a purchase', () => {
  test('is paid what it received at the quoted price; what was approved above it goes back to the line', async () => {
    const { lotId, kitIds, supplierId } = await bought()
    const form = await lotPayment({ invoiceTotal: 4 * 38_000 + 2 * 7_500 })
    await payLot(payer, lotId, form)
    await payLot(payer, lotId, form)
    for (const kitId of kitIds) expect(await held(kitId)).toMatchObject({ committed: 0, spent: 2 * 38_000 + 7_500 })
    expect(await actionsOn(store, form.id)).toEqual(['payment.recorded'])
    const raw = store.query.select({ words: sql<string>`${payments.reference} || ''` }).from(payments)
    expect((await raw.where(eq(payments.id, form.id)))[0]?.words).not.toContain(form.reference)
    expect(await paymentPage(payer, form.id)).toMatchObject({ reference: form.reference })
    expect((await actionsOn(store, kitIds[0] ?? '')).at(-1)).toBe('payment.recorded')
    const [lot] = await store.query.select().from(lots).where(eq(lots.id, lotId))
    expect(lot?.state).toBe('paid')
    const prices = await store.query.select().from(pricesPaid).where(eq(pricesPaid.paymentId, form.id))
    expect(prices.map(({ unitPrice, market }) => [unitPrice, market]).sort()).toEqual([
      [38_000, 'Magaria'],
      [7_500, 'Magaria'],
    ])
    const [file] = await store.query.select().from(storedFiles).where(eq(storedFiles.ofId, form.id))
    expect(file).toMatchObject({ purpose: 'paymentProof', id: form.pictures[0] })
    expect(await paymentsOfLot(payer, lotId)).toMatchObject({ due: 0, planned: 174_000, paid: 167_000, kept: 167_000 })
    expect(await paymentsOfLot(officer, lotId)).toBeNull()
    expect(await paymentPage(payer, form.id)).toMatchObject({ amount: 167_000, supplierId, proof: form.pictures })
    await expect(payLot(payer, lotId, await lotPayment({ invoiceTotal: 1 }))).rejects.toThrow('nothing-to-pay')
    await expect(payLot(payer, lotId, { ...form, reference: 'Another' })).rejects.toThrow('already-sent')
  })

  test('that came in part is paid in part, each kit in its turn', async () => {
    const { lotId, kitIds, storeId, items } = await bought({ received: [3, 0] })
    const first = await lotPayment({ invoiceTotal: 3 * 38_000 })
    await payLot(payer, lotId, first)
    expect(await held(kitIds[0] ?? '')).toMatchObject({ committed: 8_000, spent: 2 * 38_000 })
    expect(await held(kitIds[1] ?? '')).toMatchObject({ committed: 39_500 + 8_000, spent: 38_000 })
    await expect(payLot(payer, lotId, await lotPayment({ invoiceTotal: 1 }))).rejects.toThrow('nothing-to-pay')
    const rest = items.map(({ id }, index) => ({ lotItemId: id, received: [1, 2][index] ?? 0, damaged: 0 }))
    await receiveGoods(receiver, lotId, { id: uuidv7(), receivedOn: '2026-11-19', storeId, lines: rest })
    await payLot(payer, lotId, await lotPayment({ invoiceTotal: 38_000 + 2 * 7_500 }))
    for (const kitId of kitIds) expect(await held(kitId)).toMatchObject({ committed: 0, spent: 83_500 })
  })

  test('is not paid by whoever received it, nor by whoever is tied to the supplier, and says who can', async () => {
    const { lotId, supplierId } = await bought()
    const refusal = { status: 403, values: { names: expect.stringContaining('Zeinabou') as string } }
    const form = await lotPayment({ invoiceTotal: 167_000 })
    await expect(payLot(receiver, lotId, form)).rejects.toMatchObject({ reason: 'own-receipt', ...refusal })
    expect(await paymentsOfLot(receiver, lotId)).toMatchObject({ refusal: { reason: 'own-receipt' } })
    expect(await paymentsOfLot(payer, lotId)).toMatchObject({ pays: true, refusal: null })
    const tied = await contextOf(store, 'logistics')
    const link = {
      id: uuidv7(),
      userId: tied.actor.id,
      supplierId,
      reason: 'Frère',
      declaredAt: tied.now,
      standing: true,
    }
    await store.write((tx) => tx.insert(supplierLinks).values(link))
    await expect(payLot(tied, lotId, form)).rejects.toMatchObject({ reason: 'payer-tied', ...refusal })
    const once = { ...payer, actor: { ...decider.actor, role: 'logistics' as const } }
    await expect(payLot(once, lotId, form)).rejects.toMatchObject({ reason: 'own-kit-to-pay', ...refusal })
    for (const other of [officer, decider, admin, auditor])
      await expect(payLot(other, lotId, form)).rejects.toMatchObject({ reason: 'not-your-role', status: 403 })
    await expect(payLot(payer, uuidv7(), form)).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    ['invoice-differs', { invoiceTotal: 167_001 }],
    ['paid-too-early', { invoiceTotal: 167_000, paidOn: '2026-11-16' }],
    ['paid-in-future', { invoiceTotal: 167_000, paidOn: '2026-11-20' }],
    ['no-picture', { invoiceTotal: 167_000, pictures: [] }],
  ])('is refused with nothing half done: %s', async (reason, overrides) => {
    const { lotId, kitIds } = await bought({ kits: 2 })
    const form = await lotPayment(overrides)
    await expect(payLot(payer, lotId, form)).rejects.toMatchObject({ reason, status: 422 })
    expect(await held(kitIds[0] ?? '')).toMatchObject({ committed: 87_000, spent: 0 })
    expect(await paymentPage(payer, form.id)).toBeNull()
  })

  test('that two people pay at once is paid once', async () => {
    const { lotId, kitIds } = await bought()
    const another = await contextOf(store, 'logistics')
    const forms = [await lotPayment({ invoiceTotal: 167_000 }), await lotPayment({ invoiceTotal: 167_000 })] as const
    const [one, other] = await Promise.allSettled([payLot(payer, lotId, forms[0]), payLot(another, lotId, forms[1])])
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await held(kitIds[0] ?? '')).toMatchObject({ spent: 83_500 })
  })
})

describe('a kit’s own supplier', () => {
  test('is paid what was handed over, at the approved price', async () => {
    const kitId = await kitHandedOver(officer, decider, mentor, [2, 0])
    expect(await paymentsOfKit(officer, kitId)).toMatchObject({
      dues: [{ of: 'supplierInKind', total: 79_000 }],
      pays: false,
      rows: [],
    })
    expect((await toPay(payer)).map(({ total }) => total)).toContain(79_000)
    const form = await directPayment({ amount: 79_000 })
    await payDirectly(payer, kitId, form)
    await payDirectly(payer, kitId, form)
    expect(await held(kitId)).toMatchObject({ committed: 8_000, spent: 79_000 })
    expect(await actionsOn(store, form.id)).toEqual(['payment.recorded'])
    expect(await paymentsOfKit(officer, kitId)).toMatchObject({ dues: [], opens: false, rows: [{ paid: 79_000 }] })
    await expect(payDirectly(payer, kitId, await directPayment())).rejects.toThrow('nothing-to-pay')
  })

  test('is paid less with a reason, and never more', async () => {
    const kitId = await kitHandedOver(officer, decider, mentor)
    await expect(payDirectly(payer, kitId, await directPayment({ amount: 87_001 }))).rejects.toMatchObject({
      reason: 'payment-above-due',
      values: { due: 87_000 },
    })
    const less = await directPayment({ amount: 80_001 })
    await expect(payDirectly(payer, kitId, less)).rejects.toThrow('less-needs-reason')
    await payDirectly(payer, kitId, { ...less, note: 'Une remise du commerçant.' })
    expect(await held(kitId)).toMatchObject({ committed: 0, spent: 80_001 })
  })

  test('is not paid by whoever handed over, without a proof, for nothing, or on a day that cannot be', async () => {
    const hands = await contextOf(store, 'logistics')
    const kitId = await kitHandedOver(officer, decider, hands)
    await expect(payDirectly(hands, kitId, await directPayment())).rejects.toMatchObject({ reason: 'own-receipt' })
    await expect(payDirectly(officer, kitId, await directPayment())).rejects.toMatchObject({ reason: 'not-your-role' })
    await expect(payDirectly(payer, uuidv7(), await directPayment())).rejects.toMatchObject({ status: 404 })
    for (const [reason, overrides] of [
      ['payment-of-nothing', { amount: 0 }],
      ['payment-of-nothing', { amount: -1 }],
      ['payment-of-nothing', { amount: 1.5 }],
      ['payment-above-due', { amount: 1e15 }],
      ['no-picture', { pictures: [] }],
      ['picture-gone', { pictures: [uuidv7()] }],
      ['paid-too-early', { paidOn: '2026-11-17' }],
      ['paid-in-future', { paidOn: '2026-11-20' }],
    ] as const)
      await expect(payDirectly(payer, kitId, await directPayment(overrides)), reason).rejects.toMatchObject({ reason })
    expect(await held(kitId)).toMatchObject({ committed: 87_000, spent: 0 })
  })
})

async function held(kitId: string) {
  const [row] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  return row
}
