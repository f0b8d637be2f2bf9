import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stockBalances, stockMovements } from '#db/schema/index'
import type { Store } from '#db/store'
import { signedQuantity } from '~/domain/stock/direction'
import { leastSince } from '~/domain/stock/least-since'
import { decideStockLoss } from '~/features/stock/decide-stock-loss.server'
import { recordReturn } from '~/features/stock/record-return.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { shortForKits } from '~/features/stock/short-for-kits.server'
import { stockList } from '~/features/stock/stock-list.server'
import { transferStock } from '~/features/stock/transfer-stock.server'
import { addStore, closeStore } from '~/features/stock/write-store.server'
import type { Context } from '~/server/context.server'
import { issueFromStock } from '~/server/issue-from-stock.server'
import { storesWith } from '~/server/stock-in-stores.server'
import { actionsOf } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { kitToBuy, receivedLot, storeOf } from '../factories/procurement'
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
  decider = await contextOf(store, 'lead')
  await setCeiling(decider, 200_000)
})

afterAll(() => store.close())

/** Two sacks of one kit in a new store. */
async function sacksInStore() {
  const kit = await kitToBuy(officer, decider)
  const { storeId, items } = await receivedLot(logistics, [kit])
  return { kit, storeId, itemKey: items[0]?.itemKey ?? '' }
}

const issue = (
  { storeId, itemKey, kit }: Awaited<ReturnType<typeof sacksInStore>>,
  quantity: number,
  causeId = uuidv7(),
) =>
  store.write((tx) =>
    issueFromStock(tx, logistics, {
      storeId,
      lines: [{ itemKey, quantity }],
      causeId,
      kitId: kit.kitId,
      movedOn: '2026-11-19',
    }),
  )

const form = (overrides: Partial<Parameters<typeof reportStockLoss>[3]> = {}) => ({
  id: uuidv7(),
  quantity: 1,
  movedOn: '2026-11-19',
  reason: 'Rongé par les souris.',
  pictures: [],
  ...overrides,
})

async function balanceOf(storeId: string, itemKey: string) {
  const shelf = and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey))
  const [balance] = await store.query.select().from(stockBalances).where(shelf)
  const moved = await store.query
    .select()
    .from(stockMovements)
    .where(and(eq(stockMovements.storeId, storeId), eq(stockMovements.itemKey, itemKey)))
  expect(balance?.quantity ?? 0).toBe(
    moved.reduce((total, { kind, quantity }) => total + signedQuantity(kind, quantity), 0),
  )
  return balance?.quantity ?? 0
}

test('goods of a kit leave the store at its handover, and no more than there are', async () => {
  const there = await sacksInStore()
  await issue(there, 1)
  await expect(issue(there, 2)).rejects.toMatchObject({ reason: 'not-in-stock', status: 409, values: { there: 1 } })
  await issue(there, 0)
  expect(await balanceOf(there.storeId, there.itemKey)).toBe(1)
  await expect(issue({ ...there, itemKey: 'nothing' }, 1)).rejects.toMatchObject({ reason: 'never-in-stock' })
  await expect(issue({ ...there, storeId: uuidv7() }, 1)).rejects.toMatchObject({ reason: 'no-such-store' })
})

test('goods are written off, and taken back up to what went out, each with a reason', async () => {
  const there = await sacksInStore()
  const { storeId, itemKey } = there
  const lost = form()
  await reportStockLoss(logistics, storeId, itemKey, lost)
  await decideStockLoss(decider, lost.id, { outcome: 'confirmed', reason: 'Vu au magasin.' })
  expect(await balanceOf(storeId, itemKey)).toBe(1)
  await expect(reportStockLoss(logistics, storeId, itemKey, form({ quantity: 2 }))).rejects.toThrow('not-in-stock')
  const back = (quantity = 1) => ({ ...form({ quantity }), kitId: there.kit.kitId })
  await expect(recordReturn(logistics, storeId, itemKey, back())).rejects.toMatchObject({ status: 422 })
  await issue(there, 1)
  expect((await shelfPage(logistics, storeId, itemKey))?.outOfKits).toMatchObject([{ kitId: there.kit.kitId, out: 1 }])
  await expect(recordReturn(logistics, storeId, itemKey, back(2))).rejects.toMatchObject({
    reason: 'return-more-than-issued',
    values: { out: 1 },
  })
  await recordReturn(logistics, storeId, itemKey, back())
  expect(await actionsOf(store, there.kit.kitId)).toContain('stock.returned')
  expect(await balanceOf(storeId, itemKey)).toBe(1)
  const tomorrow = form({ movedOn: '2026-11-20' })
  await expect(reportStockLoss(logistics, storeId, itemKey, tomorrow)).rejects.toThrow('movement-in-future')
  await expect(reportStockLoss(officer, storeId, itemKey, form())).rejects.toMatchObject({ status: 403 })
  await expect(reportStockLoss(logistics, storeId, 'nothing', form())).rejects.toMatchObject({ status: 404 })
  expect((await actionsOf(store, storeId)).slice(0, 3)).toEqual(['stock.returned', 'stock.lost', 'stock.lossReported'])
  const page = await shelfPage(logistics, storeId, itemKey)
  expect(page?.movements.map(({ kind, signed }) => [kind, signed])).toEqual([
    ['returned', 1],
    ['issued', -1],
    ['lost', -1],
    ['received', 2],
  ])
})

test('nothing leaves on a day on which it had not come yet', async () => {
  const { storeId, itemKey } = await sacksInStore()
  const refused = { reason: 'not-in-stock-then', status: 409, values: { there: 0 } }
  const early = form({ movedOn: '2026-01-01' })
  await expect(reportStockLoss(logistics, storeId, itemKey, early)).rejects.toMatchObject(refused)
  const toStoreId = await storeOf(logistics)
  const move = { id: uuidv7(), toStoreId, quantity: 1, movedOn: '2026-01-01', reason: 'Trop tôt.' }
  await expect(transferStock(logistics, storeId, itemKey, move)).rejects.toMatchObject(refused)
  expect(leastSince([moved('received', 2, '2026-11-01'), moved('issued', 2, '2026-11-10')], '2026-11-05')).toBe(0)
  expect(leastSince([moved('received', 2, '2026-11-01'), moved('issued', 1, '2026-11-10')], '2026-11-01')).toBe(1)
})

const moved = (kind: 'received' | 'issued', quantity: number, movedOn: string) => ({ kind, quantity, movedOn })

test('goods go from one store to another on both shelves at once', async () => {
  const { storeId, itemKey } = await sacksInStore()
  const toStoreId = await storeOf(logistics)
  const move = { id: uuidv7(), toStoreId, quantity: 2, movedOn: '2026-11-19', reason: 'Plus près des familles.' }
  await transferStock(logistics, storeId, itemKey, move)
  await transferStock(logistics, storeId, itemKey, move)
  expect([await balanceOf(storeId, itemKey), await balanceOf(toStoreId, itemKey)]).toEqual([0, 2])
  await expect(transferStock(logistics, storeId, itemKey, { ...move, id: uuidv7() })).rejects.toMatchObject({
    reason: 'not-in-stock',
  })
  await expect(transferStock(logistics, toStoreId, itemKey, { ...move, id: uuidv7() })).rejects.toMatchObject({
    reason: 'same-store',
  })
  expect((await storesWith(store.query, [itemKey])).map(({ id }) => id)).not.toContain(storeId)
})

test('a store is closed when it is empty, and receives nothing afterwards', async () => {
  const { storeId, itemKey } = await sacksInStore()
  const empty = await storeOf(logistics)
  await expect(closeStore(logistics, storeId)).rejects.toMatchObject({ reason: 'store-not-empty', status: 409 })
  await closeStore(logistics, empty)
  await closeStore(logistics, empty)
  const move = { id: uuidv7(), toStoreId: empty, quantity: 1, movedOn: '2026-11-19', reason: 'Essai.' }
  await expect(transferStock(logistics, storeId, itemKey, move)).rejects.toMatchObject({ reason: 'store-closed' })
  const known = { id: uuidv7(), name: 'Magasin central', commune: 'NE007005005' }
  await addStore(logistics, known)
  await expect(addStore(logistics, { ...known, id: uuidv7() })).rejects.toMatchObject({ reason: 'store-known' })
  await expect(addStore(logistics, { ...known, id: uuidv7(), commune: 'XX' })).rejects.toMatchObject({ status: 422 })
  await expect(addStore(officer, { ...known, id: uuidv7() })).rejects.toMatchObject({ status: 403 })
})

test('the stock list says for how many kits goods were bought, and what is short', async () => {
  const { storeId, itemKey, kit } = await sacksInStore()
  const list = await stockList(logistics, { storeId, after: null })
  const shelf = list.shelves.find((row) => row.itemKey === itemKey)
  expect(shelf?.quantity).toBe(2)
  expect(shelf?.aside.length).toBeGreaterThan(0)
  expect((await stockList(officer, { storeId, after: null })).store).toBeNull()
  expect(await shelfPage(officer, storeId, itemKey)).toBeNull()
  expect(await shortForKits(officer)).toEqual([])
  expect(kit.lineIds).toHaveLength(2)
})

test('a shelf is the sum of its movements and never below zero, whatever happens at once', async () => {
  const there = await sacksInStore()
  const other = await storeOf(logistics)
  const { storeId, itemKey } = there
  for (let round = 0; round < 4; round++) {
    const deeds = [
      () => issue(there, 1),
      () => issue(there, 2),
      () => recordReturn(logistics, storeId, itemKey, { ...form(), kitId: there.kit.kitId }),
      () => reportStockLoss(logistics, storeId, itemKey, form()),
      () =>
        transferStock(logistics, storeId, itemKey, {
          id: uuidv7(),
          toStoreId: other,
          quantity: 1,
          movedOn: '2026-11-19',
          reason: 'Vers l’autre.',
        }),
    ]
    const results = await Promise.allSettled(deeds.map((deed) => deed()))
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toHaveProperty('reason', expect.stringMatching(/stock|issued|of-no-kit/))
    expect(await balanceOf(storeId, itemKey)).toBeGreaterThanOrEqual(0)
    expect(await balanceOf(other, itemKey)).toBeGreaterThanOrEqual(0)
  }
})
