import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lastPrices as lastPriceRows, pricesPaid, settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { offlinePriceList } from '~/features/prices/offline-price-list'
import { priceList, pricesOfMarket } from '~/features/prices/price-list.server'
import { translator } from '~/i18n/translator'
import '~/i18n/all-languages.server'
import type { Context } from '~/server/context.server'
import { itemKeyOf } from '~/server/item-key.server'
import { lastPrices } from '~/server/last-prices.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'
import { rememberPrices } from '~/server/remember-prices.server'
import { paymentFor } from '../factories/prices'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let logistics: Context
let officer: Context
let paymentId: string

let rice: string
let goat: string

beforeAll(async () => {
  store = await testStore()
  logistics = await contextOf(store, 'logistics')
  officer = await contextOf(store, 'officer')
  paymentId = await paymentFor(logistics)
  rice = itemKeyOf('Riz, sac de 50 kg', 'sack')
  goat = itemKeyOf('Chèvre rousse', 'head')
  await paid(rice, 'Riz, sac de 50 kg', 'sack', 'Matamèye', 24_000, '2026-09-01')
  await paid(rice, 'Riz, sac de 50 kg', 'sack', 'Matamèye', 30_000, '2026-10-01')
  await paid(rice, 'Riz, sac de 50 kg', 'sack', 'Magaria', 25_000, '2026-10-15')
  await paid(rice, 'Riz, sac de 50 kg', 'sack', 'Matamèye', 22_000, '2026-08-01')
  await paid(goat, 'Chèvre <rousse>', 'head', '', 28_000, '2026-10-02')
})

afterAll(() => store.close())

test('the last price is the latest paid, in one market or anywhere', async () => {
  const anywhere = await lastPrices(store.query, [rice, goat, 'unknown'])
  expect(anywhere.get(rice)).toMatchObject({ market: 'Magaria', unitPrice: 25_000, paidOn: '2026-10-15' })
  expect(anywhere.get(goat)).toMatchObject({ market: '', unitPrice: 28_000 })
  expect(anywhere.has('unknown')).toBe(false)
  expect((await lastPrices(store.query, [rice], 'Matamèye')).get(rice)).toMatchObject({ unitPrice: 30_000 })
  expect((await lastPrices(store.query, [])).size).toBe(0)
  expect(await store.query.select().from(pricesPaid)).toHaveLength(5)
})

test('the list tells each market’s last price and the one before, and flags what rose by a quarter', async () => {
  const list = await priceList(officer, { market: 'Matamèye', words: '' })
  expect(list?.prices).toMatchObject([
    { unitPrice: 30_000, priceBefore: 24_000, flagged: true, item: 'Riz, sac de 50 kg' },
  ])
  expect(list?.markets).toEqual(['', 'Magaria', 'Matamèye'])
  const found = await priceList(officer, { market: null, words: 'RIZ' })
  expect(found?.prices.map(({ market }) => market)).toEqual(['Magaria', 'Matamèye'])
  expect((await priceList(officer, { market: null, words: 'chevre' }))?.prices).toHaveLength(1)
  expect(await priceList(await contextOf(store, 'tutor'), { market: null, words: '' })).toBeNull()
})

test('the percentage is a setting', async () => {
  expect(await priceFlagPercent(store.query, '2026-11-19')).toBe(25)
  const { actor } = await contextOf(store, 'administrator')
  const row = { id: uuidv7(), key: 'prices.flagAbovePercent', version: 1, value: 40, validFrom: '2026-11-20' }
  await store.write((tx) => tx.insert(settings).values({ ...row, setById: actor.id, setAt: officer.now }))
  expect(await priceFlagPercent(store.query, '2026-11-19')).toBe(25)
  expect(await priceFlagPercent(store.query, '2026-11-20')).toBe(40)
})

test('the file for the phone needs nothing outside it', async () => {
  const list = await priceList(officer, { market: null, words: '' })
  if (!list) throw new Error('no list')
  const html = await fileOf({ ...list, chainCode: '7 · 7F3K-92QD' })
  expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/)
  expect(html).toContain('Chèvre &#60;rousse&#62;')
  expect(html).toContain('7F3K-92QD')
  expect(html.match(/<section id="m\d"/g)).toHaveLength(3)
  expect(html).toMatch(/href="#m2">Matamèye/)
})

test('seven hundred things of one market hide no other market, neither on the page nor in the file', async () => {
  const many = Array.from({ length: 700 }, (_, at) => ({
    ...{ itemKey: `thing-${at}`, market: 'AAA marché', item: `Bassine ${at}`, unit: 'piece' },
    ...{ unitPrice: 1_000 + at, paidOn: '2026-10-01' },
  }))
  await store.write((tx) => tx.insert(lastPriceRows).values(many))
  expect(await priceList(officer, { market: null, words: '' })).toMatchObject({ more: true })
  const sought = await priceList(officer, { market: null, words: 'riz' })
  expect(sought?.prices.map(({ market }) => market)).toEqual(['Magaria', 'Matamèye'])
  expect(sought?.more).toBe(false)
  expect((await priceList(officer, { market: null, words: 'bassine 699' }))?.prices).toHaveLength(1)

  if (!sought) throw new Error('no list')
  const html = await fileOf(sought)
  expect(html.match(/<tr><th scope="row">/g)).toHaveLength(703)
  expect(html.match(/<section id="m\d"/g)).toHaveLength(4)
  expect(html).not.toContain('incomplète')
  expect(await fileOf({ ...sought, moreMarkets: true })).toContain('Liste incomplète : 4 marchés')
  const cut = offlinePriceList(
    sought,
    () => Promise.resolve({ prices: sought.prices, more: true }),
    'fr',
    translator('fr'),
  )
  expect(await text(Readable.from(cut))).toContain('Liste incomplète : 2 prix seulement')
})

async function fileOf(list: Parameters<typeof offlinePriceList>[0] & { percent: number }) {
  const ofMarket = (market: string) => pricesOfMarket(officer, market, list.percent)
  return await text(Readable.from(offlinePriceList(list, ofMarket, 'fr', translator('fr'))))
}

async function paid(itemKey: string, item: string, unit: string, market: string, unitPrice: number, paidOn: string) {
  await store.write((tx) => rememberPrices(tx, [{ itemKey, item, unit, market, unitPrice, paidOn, paymentId }]))
}
