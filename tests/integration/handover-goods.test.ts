import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitLines, stockBalances, stockMovements } from '#db/schema/index'
import type { Store } from '#db/store'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { kitForDelivery } from '~/features/kits/kit-for-delivery.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { recordRefund } from '~/features/payments/record-refund.server'
import { lossToReport } from '~/features/losses/loss-to-report.server'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { setAsideOf } from '~/features/stock/set-aside.server'
import { recordReturn } from '~/features/stock/record-return.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { kitToFetch } from '../factories/handover'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { kitToDeliver, setCeiling } from '../factories/kits'
import { directPayment, lotPayment, proof } from '../factories/payments'
import { itemsOf, orderedLot, receivedLot, storeOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let logistics: Context
let payer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  logistics = await contextOf(store, 'logistics')
  payer = await contextOf(store, 'logistics')
  await setCeiling(decider, 200_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const toFetch = () => kitToFetch(officer, decider, mentor)

async function receive(lotId: string, storeId: string, received: number[]) {
  const lines = (await itemsOf(logistics, lotId)).map(({ id }, place) => ({
    ...{ lotItemId: id, received: received[place] ?? 0, damaged: 0 },
  }))
  await receiveGoods(logistics, lotId, { id: uuidv7(), receivedOn: '2026-11-19', storeId, lines })
}

/** So many sacks and stoves of a kit, the rest promised for later. */
async function part(kitId: string, storeId: string | undefined, quantities: number[]) {
  const full = await fullDelivery(store, kitId, { storeId })
  const lines = full.lines.map((line, place) => ({
    ...{ ...line, quantity: quantities[place] ?? 0, shortageWhy: 'later' as const },
  }))
  return { ...full, lines }
}

test('what nobody bought is not handed over; what a landlord or a school gives is no goods of a store', async () => {
  const kit = await toFetch()
  const form = await fullDelivery(store, kit.kitId)
  await expect(deliverKit(mentor, kit.kitId, form)).rejects.toMatchObject({
    reason: 'not-bought',
    status: 409,
    values: { item: 'Arachide décortiquée, sac de 100 kg' },
  })
  expect(await stateOf(store, kit.kitId)).toBe('approved')
  const [, stove = ''] = kit.lineIds
  await store.write((tx) => tx.update(kitLines).set({ modality: 'landlord' }).where(eq(kitLines.id, stove)))
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, undefined, [0, 1]))
  expect(await stateOf(store, kit.kitId)).toBe('partlyDelivered')
})

test('a kit gets what came for it, and never what came for another', async () => {
  const [first, second] = [await toFetch(), await toFetch()]
  const { lotId } = await orderedLot(logistics, [first, second])
  const storeId = await storeOf(logistics)
  const whole = async ({ kitId }: { kitId: string }) => await fullDelivery(store, kitId, { storeId })
  await expect(deliverKit(mentor, second.kitId, await whole(second))).rejects.toMatchObject({
    reason: 'lot-not-received',
  })
  await receive(lotId, storeId, [3, 1])
  await expect(deliverKit(mentor, second.kitId, await whole(second))).rejects.toMatchObject({
    reason: 'received-less',
    status: 409,
    values: { left: 1 },
  })
  await deliverKit(mentor, second.kitId, await part(second.kitId, storeId, [1, 0]))
  await expect(deliverKit(mentor, second.kitId, await part(second.kitId, storeId, [1, 0]))).rejects.toMatchObject({
    values: { left: 0 },
  })
  await deliverKit(mentor, first.kitId, await whole(first))
  await closeLotShort(logistics, lotId, { reason: 'Le fournisseur n’en a plus.' })
  await payLot(payer, lotId, await lotPayment({ invoiceTotal: 3 * 35_550 + 7_200 }))
  await expect(deliverKit(mentor, second.kitId, await part(second.kitId, storeId, [1, 1]))).rejects.toMatchObject({
    status: 409,
  })
})

test('one thing of a kit in two purchases is handed over as far as the purchase of each line came', async () => {
  const sacks = { item: 'Arachide décortiquée, sac de 100 kg', unit: 'sack' as const, quantity: 1, unitPrice: 39_500 }
  const kit = await kitToFetch(officer, decider, mentor, { lines: [sacks, { ...sacks, unitPrice: 39_000 }] })
  const [one = '', other = ''] = kit.lineIds
  const { storeId } = await receivedLot(logistics, [{ lineIds: [one] }])
  const later = await orderedLot(logistics, [{ lineIds: [other] }])
  await receive((await orderedLot(logistics, [await toFetch()])).lotId, storeId, [2, 1])

  await expect(deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))).rejects.toMatchObject({
    reason: 'lot-not-received',
  })
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [1, 0]))
  await receive(later.lotId, storeId, [1])
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [0, 1]))
  expect(await stateOf(store, kit.kitId)).toBe('delivered')
  const issued = await store.query.select().from(stockMovements).where(eq(stockMovements.kitId, kit.kitId))
  expect(issued.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['issued', 1],
    ['issued', 1],
  ])
})

test('a kit whose money came back in full is not handed over', async () => {
  const kit = await toFetch()
  const { lotId, storeId } = await receivedLot(logistics, [kit])
  const form = await lotPayment({ invoiceTotal: 2 * 35_550 + 7_200 })
  await payLot(payer, lotId, form)
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [1, 0]))
  await giveBack(form.id, 78_300)
  await expect(deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [1, 1]))).rejects.toMatchObject({
    reason: 'money-went-back',
    status: 409,
  })
})

test('a part paid, and paid less, leaves the rest of a kit to be handed over by its own supplier', async () => {
  const kit = await kitToDeliver(officer, decider, mentor)
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, undefined, [1, 1]))
  const form = await directPayment({ amount: 47_000, note: 'Une remise du commerçant.' })
  await payDirectly(payer, kit.kitId, form)
  await giveBack(form.id, 1_000)
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, undefined, [1, 0]))
  expect(await stateOf(store, kit.kitId)).toBe('delivered')
})

async function giveBack(paymentId: string, amount: number) {
  const refund = { id: uuidv7(), amount, receivedOn: '2026-11-19', reason: 'Rendu par le commerçant.' }
  await recordRefund(await contextOf(store, 'logistics'), paymentId, { ...refund, pictures: [await proof()] })
}

test('what was bought together leaves its store, and never more than is there', async () => {
  const kit = await toFetch()
  const { storeId, items } = await receivedLot(logistics, [kit])
  const itemKey = items[0]?.itemKey ?? ''
  const gone = { id: uuidv7(), quantity: 1, movedOn: '2026-11-19', reason: 'Sac percé.', pictures: [] }
  await reportStockLoss(logistics, storeId, itemKey, gone)
  const form = await fullDelivery(store, kit.kitId)
  const [sacks, stove] = form.lines
  if (!sacks || !stove) throw new Error('The kit has two lines.')

  expect((await kitForDelivery(mentor, kit.kitId))?.stores?.map(({ id }) => id)).toContain(storeId)
  await expect(deliverKit(mentor, kit.kitId, form)).rejects.toMatchObject({ reason: 'store-missing', status: 422 })
  await expect(deliverKit(mentor, kit.kitId, { ...form, storeId })).rejects.toMatchObject({ reason: 'not-in-stock' })
  const one = { ...sacks, quantity: 1, shortageWhy: 'later' as const }
  await deliverKit(mentor, kit.kitId, { ...form, storeId, lines: [one, stove] })

  const shelf = and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey))
  expect(await store.query.select({ left: stockBalances.quantity }).from(stockBalances).where(shelf)).toEqual([
    { left: 1 },
  ])
})

test('what is given back counts as handed over no more, and may be handed over again', async () => {
  const kit = await toFetch()
  const { storeId, items } = await receivedLot(logistics, [kit])
  const itemKey = items[0]?.itemKey ?? ''
  await deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))
  expect(await stateOf(store, kit.kitId)).toBe('delivered')
  const back = {
    id: uuidv7(),
    quantity: 1,
    movedOn: '2026-11-19',
    reason: 'Un de trop.',
    kitId: kit.kitId,
    pictures: [],
  }
  await recordReturn(logistics, storeId, itemKey, back)
  await recordReturn(logistics, storeId, itemKey, back)

  expect(await stateOf(store, kit.kitId)).toBe('partlyDelivered')
  const [sacks = ''] = kit.lineIds
  expect((await handoversOfKit(officer, kit.kitId))?.returns).toMatchObject([{ quantity: 1, on: '2026-11-19' }])
  expect((await kitPage(officer, kit.kitId))?.delivered[sacks]).toBe(1)
  expect((await kitToVerify(officer, kit.kitId))?.lines.find(({ lineId }) => lineId === sacks)?.quantity).toBe(1)
  expect((await lossToReport(officer, kit.kitId))?.lines.find(({ id }) => id === sacks)?.left).toBe(1)
  expect((await setAsideOf(store.query, [itemKey])).get(itemKey)?.some(({ quantity }) => quantity === 1)).toBe(true)
  await expect(deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [2, 0]))).rejects.toMatchObject({
    reason: 'more-than-approved',
    values: { left: '1 sac' },
  })
  await deliverKit(mentor, kit.kitId, await part(kit.kitId, storeId, [1, 0]))
  expect(await stateOf(store, kit.kitId)).toBe('delivered')
  await expect(recordReturn(logistics, storeId, itemKey, { ...back, id: uuidv7(), quantity: 3 })).rejects.toThrow(
    'return-more-than-issued',
  )
})
