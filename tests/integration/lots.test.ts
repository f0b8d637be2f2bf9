import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lotItems, lotKitLines, lots, stockBalances } from '#db/schema/index'
import type { Store } from '#db/store'
import { cancelLot, closeLotShort } from '~/features/procurement/cancel-lot.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { linesToChoose } from '~/features/procurement/lines-to-choose.server'
import { lotList } from '~/features/procurement/lot-list.server'
import { lotPage } from '~/features/procurement/lot-page.server'
import { changeLotLines, openLot } from '~/features/procurement/open-lot.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { purchaseOfKit } from '~/features/procurement/purchase-of-kit.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import type { Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { isInALot, lotLinesOfKit } from '~/server/lot-lines-of-kit.server'
import { lotPayable } from '~/server/lot-payable.server'
import { actionsOf } from '../factories/kit-rows'
import { setCeiling, waitingKit } from '../factories/kits'
import { itemsOf, kitToBuy, lotOf, orderedLot, quoteOf, receivedLot, storeOf, supplierOf } from '../factories/procurement'
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

test('lines of the same thing are bought together, at the lowest price approved for it', async () => {
  const [one, two] = [await kitToBuy(officer, decider), await kitToBuy(officer, decider, cheaperStove())]
  const lotId = await lotOf(logistics, [one, two])

  const items = await itemsOf(logistics, lotId)
  expect(items.map(({ quantity, approvedUnitPrice }) => [quantity, approvedUnitPrice])).toEqual([
    [4, 39_500],
    [2, 7_000],
  ])
  expect(await actionsOf(store, lotId)).toEqual(['lot.opened'])
  expect((await actionsOf(store, one.kitId))[0]).toBe('lot.opened')
  expect((await lotPage(logistics, lotId))?.kits).toHaveLength(4)
  expect(JSON.stringify(await lotPage(logistics, lotId))).not.toContain(one.householdId)
})

test('a line stands in one purchase only, and the same form sent twice opens one', async () => {
  const kit = await kitToBuy(officer, decider)
  const form = { id: uuidv7(), lines: kit.lineIds }
  await openLot(logistics, form)
  await openLot(logistics, form)
  await expect(openLot(logistics, { ...form, id: uuidv7() })).rejects.toMatchObject({ reason: 'line-not-free' })
  expect(await isInALot(store.query, kit.kitId)).toBe(true)
  expect(await lotLinesOfKit(store.query, kit.kitId)).toMatchObject([{ lotState: 'open' }, { lotState: 'open' }])
  const other = await contextOf(store, 'logistics')
  await expect(openLot(other, form)).rejects.toMatchObject({ status: 404 })
})

test('only approved lines of kits without a supplier of their own are bought in a purchase', async () => {
  const free = await kitToBuy(officer, decider)
  const direct = await kitToBuy(officer, decider, { supplier: 'Chez Salissou' })
  const waiting = await waitingKit(officer, { supplier: '' })
  const offered = (await linesToChoose(logistics)).things.flatMap(({ lines }) => lines.map(({ id }) => id))
  expect(offered).toEqual(expect.arrayContaining(free.lineIds))
  for (const id of direct.lineIds) expect(offered).not.toContain(id)
  await expect(openLot(logistics, { id: uuidv7(), lines: direct.lineIds })).rejects.toMatchObject({
    reason: 'line-not-free',
  })
  expect(await purchaseOfKit(officer, direct.kitId)).toBeNull()
  expect(await purchaseOfKit(officer, waiting.kitId)).toBeNull()
  expect(await purchaseOfKit(officer, free.kitId)).toMatchObject({ mayReadLots: false, lines: [{ lot: null }, {}] })
})

test('lines change until the first quote', async () => {
  const [one, two] = [await kitToBuy(officer, decider), await kitToBuy(officer, decider)]
  const lotId = await lotOf(logistics, [one])
  await changeLotLines(logistics, lotId, { lines: [...one.lineIds, ...two.lineIds] })
  expect((await itemsOf(logistics, lotId)).map(({ quantity }) => quantity)).toEqual([4, 2])
  await changeLotLines(logistics, lotId, { lines: two.lineIds })
  expect(await isInALot(store.query, one.kitId)).toBe(false)
  await quoteOf(logistics, lotId, await supplierOf(logistics))
  await expect(changeLotLines(logistics, lotId, { lines: one.lineIds })).rejects.toMatchObject({
    reason: 'lot-has-quotes',
  })
})

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
  await expect(quoteOf(logistics, lotId, await supplierOf(logistics))).rejects.toMatchObject({ reason: 'quotes-closed' })
  await expect(waiveQuotes(logistics, lotId, { why: 'livestockMarket', reason: 'Vu' })).rejects.toMatchObject({
    reason: 'lot-not-open',
  })
})

test('quotes are compared: the cheapest, above the approval; one of a supplier at a time', async () => {
  const lotId = await lotOf(logistics, [await kitToBuy(officer, decider)])
  const [near, far] = [await supplierOf(logistics), await supplierOf(logistics)]
  await quoteOf(logistics, lotId, near, 1.2)
  const kept = await quoteOf(logistics, lotId, near, 0.9)
  await quoteOf(logistics, lotId, far, 1.1)
  const page = await lotPage(logistics, lotId)
  expect(page?.quotes).toMatchObject([
    { id: kept, cheapest: true, chosen: false, total: 2 * 35_550 + 7_200 },
    { cheapest: false },
  ])
  const [sacks] = page?.items ?? []
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
    values: { open: 4 },
  })
  await expect(
    receiveGoods(logistics, lotId, { ...count(1, 0), receivedOn: '2026-11-17' }),
  ).rejects.toMatchObject({ reason: 'receipt-before-order' })
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
  expect(await stateOf(lotId)).toBe('received')
  expect(await lotPayable(store.query, lotId)).toMatchObject({
    shortClosed: true,
    lines: [{ received: 1, quotedUnitPrice: 35_550 }, { received: 0 }],
  })
})

test('a cancelled purchase sets its lines free, and its story stays', async () => {
  const kit = await kitToBuy(officer, decider)
  const { lotId } = await orderedLot(logistics, [kit])
  await cancelLot(logistics, lotId, { reason: 'Le fournisseur n’a jamais livré.' })
  await cancelLot(logistics, lotId, { reason: 'Le fournisseur n’a jamais livré.' })
  expect(await stateOf(lotId)).toBe('cancelled')
  expect(await isInALot(store.query, kit.kitId)).toBe(false)
  const again = await lotOf(logistics, [kit])
  expect(await stateOf(again)).toBe('open')
  const page = await lotPage(logistics, lotId)
  expect(page).toMatchObject({ cancellation: { reason: 'Le fournisseur n’a jamais livré.' }, kits: [] })
  expect(page?.items).toHaveLength(2)
  expect(page?.quotes).toHaveLength(1)
})

test('purchases are listed by state, newest change first, to those who may read them', async () => {
  const { lotId } = await receivedLot(logistics, [await kitToBuy(officer, decider)])
  const { rows } = await lotList(logistics, { states: ['received'], after: null })
  expect(rows[0]).toMatchObject({ id: lotId, kits: 1, state: 'received', total: 2 * 35_550 + 7_200 })
  expect(rows.every(({ state }) => state === 'received')).toBe(true)
  expect((await lotList(await contextOf(store, 'auditor'), { states: null, after: null })).rows.length).toBeGreaterThan(3)
  expect(await lotList(officer, { states: null, after: null })).toEqual({ rows: [], next: null })
  expect(await lotPage(officer, lotId)).toBeNull()
  expect(await store.write((tx) => keepLotState(tx, lotId, logistics.now))).toBe('received')
})

test('two people who take the same line at once: one purchase has it', async () => {
  const kit = await kitToBuy(officer, decider)
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => openLot(logistics, { id: uuidv7(), lines: kit.lineIds })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const rows = await store.query.select().from(lotKitLines).where(eq(lotKitLines.kitId, kit.kitId))
  expect(rows).toHaveLength(2)
  const items = await store.query.select().from(lotItems)
  expect(items.every(({ quantity }) => quantity > 0)).toBe(true)
})

function cheaperStove() {
  return {
    lines: [
      { item: 'arachide DÉCORTIQUÉE, sac de 100 kg', unit: 'sack' as const, quantity: 2, unitPrice: 39_500 },
      { item: 'Foyer amélioré', unit: 'piece' as const, quantity: 1, unitPrice: 7_000 },
    ],
  }
}
