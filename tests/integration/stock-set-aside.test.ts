import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lotItems, lots, stockBalances } from '#db/schema/index'
import type { Store } from '#db/store'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { purchasesOnHome } from '~/features/procurement/purchases-on-home.server'
import { decideStockLoss } from '~/features/stock/decide-stock-loss.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { setAsideOf } from '~/features/stock/set-aside.server'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { shortForKits } from '~/features/stock/short-for-kits.server'
import { stockLossPage } from '~/features/stock/stock-losses.server'
import { stockList } from '~/features/stock/stock-list.server'
import '~/i18n/all-languages.server'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { actionsOf } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { receivedPurchase } from '../factories/payments'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let buyer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'lead')
  buyer = await contextOf(store, 'logistics')
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
}, 60_000)

afterAll(() => store.close())

test('goods are set aside as far as they came, and what never comes is not short', async () => {
  const { lotId, storeId, items } = await receivedPurchase(
    { officer, decider, buyer, receiver: buyer },
    { kits: 2, received: [3, 0] },
  )
  const [sacks, stove] = items.map(({ itemKey }) => itemKey)
  const aside = await setAsideOf(store.query, [sacks ?? '', stove ?? ''])
  expect(aside.get(sacks ?? '')?.map(({ quantity }) => quantity)).toEqual([2, 1])
  expect(aside.get(stove ?? '')).toBeUndefined()
  await closeLotShort(buyer, lotId, { reason: 'Le fournisseur n’a plus de stock.' })
  expect(await shortForKits(buyer)).toEqual([])
  await store.write((tx) => tx.update(stockBalances).set({ quantity: 1 }).where(eq(stockBalances.storeId, storeId)))
  const [item] = await store.query
    .select()
    .from(lotItems)
    .where(eq(lotItems.itemKey, sacks ?? ''))
  expect(await shortForKits(buyer)).toEqual([
    {
      itemKey: sacks,
      item: item?.item,
      unit: 'sack',
      needed: 3,
      there: 1,
      kits: [expect.any(String), expect.any(String)],
    },
  ])
  expect(await shortForKits(officer)).toEqual([])
})

test('the purchase that waits the longest stands first at home', async () => {
  const opened = new Date('2026-01-05T08:00:00Z')
  const row = { state: 'open' as const, openedById: buyer.actor.id, openedAt: opened, market: null, note: null }
  await store.write((tx) =>
    tx.insert(lots).values(
      Array.from({ length: 31 }, (_, at) => ({
        ...row,
        id: `0198b3a0-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
        number: `L-T-${at}`,
        stateSince: new Date(opened.getTime() + at * 86_400_000),
      })),
    ),
  )
  expect((await purchasesOnHome(buyer)).lots[0]).toMatchObject({ number: 'L-T-0' })
})

const lost = (quantity = 1) => ({
  ...{ id: uuidv7(), quantity, movedOn: '2026-11-19', reason: 'Sac rongé.', pictures: [] },
})

test('what one person reports gone is set aside, and leaves the book when another confirms it', async () => {
  const { storeId, items } = await receivedPurchase(
    { officer, decider, buyer, receiver: buyer },
    { kits: 1, received: [2, 0] },
  )
  const itemKey = items[0]?.itemKey ?? ''
  const [gone, kept] = [lost(), lost()]
  await reportStockLoss(buyer, storeId, itemKey, gone)
  await reportStockLoss(buyer, storeId, itemKey, gone)
  await reportStockLoss(buyer, storeId, itemKey, kept)
  const shelf = async () => {
    const page = await shelfPage(buyer, storeId, itemKey)
    return [page?.quantity, page?.reportedGone, page?.losses.length]
  }
  expect(await shelf()).toEqual([2, 2, 2])
  const waiting = (await stockList(buyer, { storeId, after: null })).losses.map(({ id }) => id)
  expect(waiting).toEqual([gone.id, kept.id])
  await expect(reportStockLoss(buyer, storeId, itemKey, lost())).rejects.toMatchObject({ reason: 'not-in-stock' })
  const taken = { storeId, itemKey, kind: 'issued' as const, quantity: 1, movedOn: '2026-11-19' }
  await expect(store.write((tx) => moveStock(tx, buyer, taken))).rejects.toMatchObject({ values: { there: 0 } })

  const other = await contextOf(store, 'logistics', { displayName: 'Habiba' })
  const yes = { outcome: 'confirmed' as const, reason: 'Vu.' }
  const no = { outcome: 'refused' as const, reason: 'Il est derrière la porte.' }
  const idsOf = async (context: Context) =>
    (await inboxPage(context, inboxFilter(new URLSearchParams('kind=stockLoss')))).rows.map(({ id }) => id)
  expect(await idsOf(buyer)).not.toContain(gone.id)
  expect(await idsOf(other)).toEqual(expect.arrayContaining([gone.id, kept.id]))
  expect(await idsOf(decider)).toContain(gone.id)
  await expect(decideStockLoss(buyer, gone.id, yes)).rejects.toMatchObject({ reason: 'own-stock-loss', status: 403 })
  await expect(decideStockLoss(officer, gone.id, yes)).rejects.toMatchObject({ status: 403 })
  await expect(decideStockLoss(other, uuidv7(), yes)).rejects.toMatchObject({ status: 404 })
  expect((await stockLossPage(buyer, gone.id))?.others).toContain('Habiba')
  expect(await stockLossPage(officer, gone.id)).toBeNull()
  await decideStockLoss(other, gone.id, yes)
  await decideStockLoss(other, gone.id, yes)
  await decideStockLoss(decider, kept.id, no)
  await expect(decideStockLoss(decider, gone.id, no)).rejects.toMatchObject({ reason: 'stock-loss-answered' })
  expect(await shelf()).toEqual([1, 0, 2])
  expect((await stockLossPage(decider, kept.id))?.decision).toMatchObject(no)
  expect((await actionsOf(store, storeId)).slice(0, 4)).toEqual([
    ...['stock.lossRefused', 'stock.lost', 'stock.lossReported', 'stock.lossReported'],
  ])
})
