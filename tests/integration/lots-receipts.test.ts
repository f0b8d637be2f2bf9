import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lots, stockBalances } from '#db/schema/index'
import type { Store } from '#db/store'
import { cancelLot, closeLotShort } from '~/features/procurement/cancel-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { lotPage } from '~/features/procurement/lot-page.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import type { Context } from '~/server/context.server'
import { lotPayable } from '~/server/lot-payable.server'
import { setCeiling } from '../factories/kits'
import { itemsOf, kitToBuy, lotOf, orderedLot, quoteOf, storeOf, supplierOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let logistics: Context
let officer: Context
let decider: Context

beforeAll(async () => {
  store = await testStore()
  logistics = await contextOf(store, 'logistics')
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  await setCeiling(decider, 200_000)
})

afterAll(() => store.close())

const stateOf = async (lotId: string) =>
  (await store.query.select({ state: lots.state }).from(lots).where(eq(lots.id, lotId)))[0]?.state

test('an order follows the choice, its date follows the quote, and after it no quote is accepted', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const quoteId = await quoteOf(logistics, lotId, await supplierOf(logistics))
  await expect(placeOrder(logistics, lotId, { orderedOn: '2026-11-19' })).rejects.toMatchObject({
    reason: 'no-supplier-chosen',
  })
  await waiveQuotes(logistics, lotId, { why: 'livestockMarket', reason: 'Marché de Dungass, à vue.' })
  await chooseQuote(logistics, lotId, { quoteId, reason: 'Vu sur place.' })
  for (const [form, reason] of [
    [{ orderedOn: '2026-11-17' }, 'order-before-quote'],
    [{ orderedOn: '2026-11-20' }, 'order-in-future'],
    [{ orderedOn: '2026-11-19', dueOn: '2026-11-18' }, 'due-before-order'],
  ] as const)
    await expect(placeOrder(logistics, lotId, form)).rejects.toMatchObject({ reason, status: 422 })
  await placeOrder(logistics, lotId, { orderedOn: '2026-11-19' })
  await placeOrder(logistics, lotId, { orderedOn: '2026-11-19' })
  const { number } = (await lotPage(logistics, lotId))?.order ?? {}
  expect(number).toMatch(/^BC-2026-\d{4}$/)
  await expect(placeOrder(logistics, lotId, { orderedOn: '2026-11-18' })).rejects.toMatchObject({
    reason: 'already-ordered',
  })
  await expect(quoteOf(logistics, lotId, await supplierOf(logistics))).rejects.toMatchObject({
    reason: 'quote-after-order',
  })
})

test('goods are counted in: damaged ones stay owed, no more than ordered, and the stock rises at once', async () => {
  const { lotId } = await orderedLot(logistics, [await kitToBuy(officer, decider), await kitToBuy(officer, decider)])
  const storeId = await storeOf(logistics)
  const [sacks, stoves] = await itemsOf(logistics, lotId)
  if (!sacks || !stoves) throw new Error('Two things were ordered.')
  const count = (received: number, damaged: number, stovesReceived = 0) => ({
    id: uuidv7(),
    receivedOn: '2026-11-19',
    storeId,
    lines: [
      { lotItemId: sacks.id, received, damaged },
      { lotItemId: stoves.id, received: stovesReceived, damaged: 0 },
    ],
  })
  await expect(receiveGoods(logistics, lotId, count(0, 0))).rejects.toMatchObject({ reason: 'nothing-counted' })
  await expect(receiveGoods(logistics, lotId, count(4, 1))).rejects.toMatchObject({
    reason: 'more-than-ordered',
    values: { item: sacks.item, open: '4 sacs' },
    fields: ['lines[0].received'],
  })
  await expect(receiveGoods(logistics, lotId, { ...count(1, 0), receivedOn: '2026-11-17' })).rejects.toMatchObject({
    reason: 'receipt-before-order',
  })
  await expect(receiveGoods(logistics, lotId, { ...count(1, 0), storeId: uuidv7() })).rejects.toMatchObject({
    reason: 'no-such-store',
  })

  const first = count(3, 1)
  await receiveGoods(logistics, lotId, first)
  await receiveGoods(logistics, lotId, first)
  expect(await stateOf(lotId)).toBe('partlyReceived')
  expect(await lotPayable(store.query, lotId)).toMatchObject({
    receivedByIds: [logistics.actor.id],
    lines: [{ received: 2 }, { received: 1 }, { received: 0 }, { received: 0 }],
  })
  await expect(cancelLot(logistics, lotId, { reason: 'Trop tard.' })).rejects.toMatchObject({ reason: 'lot-received' })
  await expect(receiveGoods(logistics, lotId, count(2, 0))).rejects.toMatchObject({ reason: 'more-than-ordered' })
  await receiveGoods(logistics, lotId, count(1, 0, 2))
  expect(await stateOf(lotId)).toBe('received')
  const shelves = await store.query.select().from(stockBalances).where(eq(stockBalances.storeId, storeId))
  expect(shelves.map(({ quantity }) => quantity).sort()).toEqual([2, 4])
  await expect(receiveGoods(logistics, lotId, count(1, 0))).rejects.toMatchObject({ reason: 'nothing-more-to-come' })
  const page = await lotPage(logistics, lotId)
  expect(page?.items[0]).toMatchObject({ received: 4, damaged: 1, open: 0 })
  expect(page?.receipts).toHaveLength(2)
})

test('what never comes is closed with a reason, and what came is payable', async () => {
  const { lotId } = await orderedLot(logistics, [await kitToBuy(officer, decider)])
  await expect(closeLotShort(logistics, lotId, { reason: 'Rupture.' })).rejects.toMatchObject({
    reason: 'nothing-received',
  })
  const [sacks] = await itemsOf(logistics, lotId)
  const lines = [{ lotItemId: sacks?.id ?? '', received: 1, damaged: 1 }]
  const receipt = { id: uuidv7(), receivedOn: '2026-11-19', storeId: await storeOf(logistics), lines }
  await receiveGoods(logistics, lotId, receipt)
  await closeLotShort(logistics, lotId, { reason: 'Le fournisseur n’en a plus.' })
  await closeLotShort(logistics, lotId, { reason: 'Le fournisseur n’en a plus.' })
  const second = await contextOf(store, 'logistics')
  await expect(closeLotShort(second, lotId, { reason: 'Il a fermé.' })).rejects.toMatchObject({
    reason: 'lot-ended-already',
    status: 409,
  })
  expect(await stateOf(lotId)).toBe('received')
  expect(await lotPayable(store.query, lotId)).toMatchObject({
    shortClosed: true,
    lines: [{ received: 1, quotedUnitPrice: 35_550 }, { received: 0 }],
  })
})

test('whoever is tied to the supplier neither gives a purchase up nor closes it', async () => {
  const tied = await contextOf(store, 'logistics')
  const refused = { reason: 'tied-to-supplier', status: 403 }
  const { lotId, supplierId } = await orderedLot(logistics, [await kitToBuy(officer, decider)])
  await declareSupplierLink(tied, supplierId, { id: uuidv7(), reason: 'C’est la boutique de ma sœur.' })
  await expect(cancelLot(tied, lotId, { reason: 'Trop tard.' })).rejects.toMatchObject(refused)
  const quoted = await lotOf(logistics, [await kitToBuy(officer, decider)])
  await cancelLot(tied, await lotOf(logistics, [await kitToBuy(officer, decider)]), { reason: 'Doublon.' })
  await quoteOf(logistics, quoted, supplierId)
  await expect(cancelLot(tied, quoted, { reason: 'Doublon.' })).rejects.toMatchObject(refused)
  const [sacks] = await itemsOf(logistics, lotId)
  const lines = [{ lotItemId: sacks?.id ?? '', received: 1, damaged: 0 }]
  const receipt = { id: uuidv7(), receivedOn: '2026-11-19', storeId: await storeOf(logistics), lines }
  await receiveGoods(logistics, lotId, receipt)
  await expect(closeLotShort(tied, lotId, { reason: 'Rupture.' })).rejects.toMatchObject(refused)
  await closeLotShort(logistics, lotId, { reason: 'Rupture.' })
})
