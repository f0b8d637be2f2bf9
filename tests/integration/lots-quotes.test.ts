import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lots } from '#db/schema/index'
import type { Store } from '#db/store'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { lotPage } from '~/features/procurement/lot-page.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import type { Context } from '~/server/context.server'
import { actionsOf } from '../factories/kit-rows'
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

test('three quotes or a reason for fewer, and nothing above what was approved', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const ids: string[] = []
  for (const share of [1, 0.95, 0.9]) {
    if (ids.length === 2)
      await expect(chooseQuote(logistics, lotId, { quoteId: ids[0] ?? '', reason: 'Proche.' })).rejects.toMatchObject({
        reason: 'too-few-quotes',
        values: { count: 2, needed: 3 },
      })
    ids.push(await quoteOf(logistics, lotId, await supplierOf(logistics), share))
  }
  const above = await quoteOf(logistics, lotId, await supplierOf(logistics), 1.1)
  await expect(chooseQuote(logistics, lotId, { quoteId: above, reason: 'x'.repeat(50) })).rejects.toMatchObject({
    reason: 'quote-above-approved',
    status: 409,
    values: { approved: 39_500, quoted: 43_450 },
  })
  await expect(chooseQuote(logistics, lotId, { quoteId: ids[0] ?? '', reason: 'Proche.' })).rejects.toMatchObject({
    reason: 'say-why-not-cheapest',
  })
  const choice = { quoteId: ids[2] ?? '', reason: 'Le moins cher.' }
  await chooseQuote(logistics, lotId, choice)
  await chooseQuote(logistics, lotId, choice)
  expect(await stateOf(lotId)).toBe('chosen')
  expect((await actionsOf(store, lotId)).filter((action) => action === 'lot.supplierChosen')).toHaveLength(1)
  await expect(quoteOf(logistics, lotId, await supplierOf(logistics))).rejects.toMatchObject({
    reason: 'quotes-closed',
  })
  await expect(waiveQuotes(logistics, lotId, { why: 'livestockMarket', reason: 'Vu' })).rejects.toMatchObject({
    reason: 'lot-not-open',
  })
})

test('quotes are compared: the cheapest, above the approval; one of a supplier at a time', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const [near, far] = [await supplierOf(logistics), await supplierOf(logistics)]
  const first = await quoteOf(logistics, lotId, near, 0.8)
  const kept = await quoteOf(logistics, lotId, near, 0.9)
  await quoteOf(logistics, lotId, far, 1.1)
  const page = await lotPage(logistics, lotId)
  expect(page?.quotes).toMatchObject([
    { id: kept, cheapest: true, chosen: false, total: 2 * 35_550 + 7_200 },
    { cheapest: false },
  ])
  expect(page?.replaced).toMatchObject([{ id: first, total: 2 * 31_600 + 6_400 }])
  const chosen = { quoteId: first, reason: 'Le moins cher, mais remplacé depuis par un autre devis.' }
  await waiveQuotes(logistics, lotId, { why: 'singleSupplier', reason: 'Une seule quincaillerie au village.' })
  await expect(chooseQuote(logistics, lotId, chosen)).rejects.toMatchObject({ reason: 'no-such-quote' })
  const [sacks] = page?.items ?? []
  expect(page?.quotes[0]?.prices[sacks?.id ?? '']).toMatchObject({ cheapest: true })
  expect(page?.quotes[1]?.prices[sacks?.id ?? '']).toMatchObject({ aboveApproved: true, cheapest: false })
})

test('a quote is dated, complete, and not of a supplier that was retired', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const [sacks, stove] = await itemsOf(logistics, lotId)
  const supplierId = await supplierOf(logistics)
  const prices = [sacks, stove].map((item) => ({ lotItemId: item?.id ?? '', unitPrice: 5_000 }))
  const form = { id: uuidv7(), supplierId, quotedOn: '2026-11-19', prices }
  await expect(recordQuote(logistics, lotId, { ...form, quotedOn: '2026-11-20' })).rejects.toMatchObject({
    reason: 'quote-in-future',
  })
  await expect(recordQuote(logistics, lotId, { ...form, prices: prices.slice(1) })).rejects.toMatchObject({
    reason: 'quote-incomplete',
  })
  await expect(recordQuote(logistics, lotId, { ...form, supplierId: uuidv7() })).rejects.toMatchObject({
    reason: 'no-such-supplier',
  })
  await expect(recordQuote(logistics, uuidv7(), form)).rejects.toMatchObject({ status: 404 })
  await retireSupplier(logistics, supplierId)
  await expect(recordQuote(logistics, lotId, form)).rejects.toMatchObject({ reason: 'supplier-retired' })
  await expect(recordQuote(officer, lotId, form)).rejects.toMatchObject({ status: 403 })
})

test('who is tied to the supplier neither records, chooses, orders nor receives', async () => {
  const tied = await contextOf(store, 'logistics')
  const { lotId, supplierId } = await orderedLot(logistics, [await kitToBuy(officer, decider)])
  await declareSupplierLink(tied, supplierId, { id: uuidv7(), reason: 'Mon oncle.' })
  const [item] = await itemsOf(logistics, lotId)
  const lines = [{ lotItemId: item?.id ?? '', received: 1, damaged: 0 }]
  const receipt = { id: uuidv7(), receivedOn: '2026-11-19', storeId: await storeOf(logistics), lines }
  await expect(receiveGoods(tied, lotId, receipt)).rejects.toMatchObject({ reason: 'tied-to-supplier', status: 403 })

  const open = await lotOf(logistics, [await kitToBuy(officer, decider)])
  await expect(quoteOf(tied, open, supplierId)).rejects.toMatchObject({ reason: 'tied-to-supplier' })
  const quoteId = await quoteOf(logistics, open, supplierId)
  await waiveQuotes(logistics, open, { why: 'singleSupplier', reason: 'Le seul du village.' })
  await expect(chooseQuote(tied, open, { quoteId, reason: 'Seul.' })).rejects.toMatchObject({
    reason: 'tied-to-supplier',
  })
  await chooseQuote(logistics, open, { quoteId, reason: 'Seul.' })
  await expect(placeOrder(tied, open, { orderedOn: '2026-11-19' })).rejects.toMatchObject({
    reason: 'tied-to-supplier',
  })
})

test('nobody chooses for a kit they asked for or approved in another role', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const quoteId = await quoteOf(logistics, lotId, await supplierOf(logistics))
  await waiveQuotes(logistics, lotId, { why: 'singleSupplier', reason: 'Le seul du village.' })
  for (const { actor } of [officer, decider]) {
    const turned = { ...logistics, actor: { ...actor, role: 'logistics' as const } }
    await expect(chooseQuote(turned, lotId, { quoteId, reason: 'Seul.' })).rejects.toMatchObject({
      reason: 'own-kit-in-lot',
      status: 403,
    })
  }
})
