import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lotItems, lots, stockBalances } from '#db/schema/index'
import type { Store } from '#db/store'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { purchasesOnHome } from '~/features/procurement/purchases-on-home.server'
import { setAsideOf } from '~/features/stock/set-aside.server'
import { shortForKits } from '~/features/stock/short-for-kits.server'
import type { Context } from '~/server/context.server'
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
