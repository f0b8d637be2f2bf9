import { asc, eq } from 'drizzle-orm'
import { lastPrices } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { priceFlag } from '~/domain/prices/price-flag'
import { foldName } from '~/domain/text/fold'
import { chainHead } from '~/server/chain-head.server'
import type { Context } from '~/server/context.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'

/** One market sells fewer things than this, and a list of more would not be read. */
const AT_MOST = 500

export type PriceFilter = { market: string | null; words: string }

/** The last price of each thing in each market, by market and name; nothing for who reads no prices. */
export async function priceList({ actor, store, now }: Context, { market, words }: PriceFilter) {
  const db = store.query
  const today = nigerDate(now)
  if (!mayEver(actor.role, 'price.read')) return null
  const [rows, places, percent, head] = await Promise.all([
    db
      .select()
      .from(lastPrices)
      .where(market === null ? undefined : eq(lastPrices.market, market))
      .orderBy(asc(lastPrices.market), asc(lastPrices.itemKey))
      .limit(AT_MOST + 1),
    db.selectDistinct({ market: lastPrices.market }).from(lastPrices).orderBy(asc(lastPrices.market)).limit(AT_MOST),
    priceFlagPercent(db, today),
    chainHead(db),
  ])
  const sought = foldName(words)
  const prices = rows
    .slice(0, AT_MOST)
    .filter(({ item }) => foldName(item).includes(sought))
    .map(({ itemKey, priceBefore, ...price }) => ({
      ...price,
      key: `${itemKey} ${price.market}`,
      priceBefore,
      flagged: priceFlag(price.unitPrice, priceBefore, percent),
    }))
    .sort((one, other) => one.market.localeCompare(other.market) || one.item.localeCompare(other.item))
  return {
    prices,
    markets: places.map((place) => place.market),
    more: rows.length > AT_MOST,
    percent,
    today,
    chainCode: head?.code ?? null,
  }
}

export type PriceList = NonNullable<Awaited<ReturnType<typeof priceList>>>
export type ListedPrice = PriceList['prices'][number]
