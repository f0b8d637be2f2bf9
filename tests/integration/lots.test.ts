import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lotItems, lotKitLines, lots } from '#db/schema/index'
import type { Store } from '#db/store'
import { cancelLot } from '~/features/procurement/cancel-lot.server'
import { linesToChoose } from '~/features/procurement/lines-to-choose.server'
import { lotList } from '~/features/procurement/lot-list.server'
import { lotPage } from '~/features/procurement/lot-page.server'
import { changeLotLines, openLot } from '~/features/procurement/open-lot.server'
import { purchaseOfKit } from '~/features/procurement/purchase-of-kit.server'
import type { Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { isInALot, lotLinesOfKit } from '~/server/lot-lines-of-kit.server'
import { actionsOf } from '../factories/kit-rows'
import { setCeiling, waitingKit } from '../factories/kits'
import { itemsOf, kitToBuy, lotOf, orderedLot, quoteOf, receivedLot, supplierOf } from '../factories/procurement'
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
  expect((await lotList(await contextOf(store, 'lead'), { states: null, after: null })).rows.length).toBeGreaterThan(3)
  for (const outside of [officer, await contextOf(store, 'auditor')])
    expect(await lotList(outside, { states: null, after: null })).toEqual({ rows: [], next: null })
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
