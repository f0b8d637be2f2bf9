import { and, asc, eq, gt, or } from 'drizzle-orm'
import { lastPrices } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { paperLink } from '~/domain/audit/paper-link'
import { nigerDate } from '~/domain/dates'
import { priceFlag } from '~/domain/prices/price-flag'
import { foldName } from '~/domain/text/fold'
import { chainHead } from '~/server/chain-head.server'
import type { Context } from '~/server/context.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'

/** A page of more would not be read. */
const AT_MOST = 500
/** Of one market in a file that is kept. */
const OF_A_MARKET = 5_000
/** Rows that are read at a time while a word is sought: names are sealed, so that no query finds them. */
const BATCH = 500

export type PriceFilter = { market: string | null; words: string }

/** The last price of each thing in each market, by market and name; nothing for who reads no prices. */
export async function priceList({ actor, store, now }: Context, { market, words }: PriceFilter) {
  const db = store.query
  const today = nigerDate(now)
  if (!mayEver(actor.role, 'price.read')) return null
  const [found, places, percent, head] = await Promise.all([
    matching(db, market, foldName(words), AT_MOST),
    db
      .selectDistinct({ market: lastPrices.market })
      .from(lastPrices)
      .orderBy(asc(lastPrices.market))
      .limit(AT_MOST + 1),
    priceFlagPercent(db, today),
    chainHead(db),
  ])
  return {
    prices: listed(found.slice(0, AT_MOST), percent),
    markets: places.slice(0, AT_MOST).map((place) => place.market),
    moreMarkets: places.length > AT_MOST,
    more: found.length > AT_MOST,
    percent,
    today,
    chainCode: head && paperLink(head),
  }
}

/** All prices of one market, for a file that is kept: read when the market's turn comes, so that no list is held whole. */
export async function pricesOfMarket({ store }: Context, market: string, percent: number) {
  const found = await matching(store.query, market, '', OF_A_MARKET)
  return { prices: listed(found.slice(0, OF_A_MARKET), percent), more: found.length > OF_A_MARKET }
}

function listed(rows: PriceRow[], percent: number) {
  return rows
    .map(({ itemKey, priceBefore, ...price }) => ({
      ...price,
      key: `${itemKey} ${price.market}`,
      priceBefore,
      flagged: priceFlag(price.unitPrice, priceBefore, percent),
    }))
    .sort((one, other) => one.market.localeCompare(other.market) || one.item.localeCompare(other.item))
}

/** The things whose name holds a word, one more than are shown; rows are read in batches until so many are found. */
async function matching(db: Db, market: string | null, sought: string, atMost: number) {
  const found: PriceRow[] = []
  let after: { market: string; itemKey: string } | null = null
  for (;;) {
    const rows: PriceRow[] = await db
      .select()
      .from(lastPrices)
      .where(and(market === null ? undefined : eq(lastPrices.market, market), after ? behind(after) : undefined))
      .orderBy(asc(lastPrices.market), asc(lastPrices.itemKey))
      .limit(BATCH)
    found.push(...rows.filter(({ item }) => foldName(item).includes(sought)))
    after = rows.at(-1) ?? null
    if (rows.length < BATCH || found.length > atMost) return found
  }
}

function behind({ market, itemKey }: { market: string; itemKey: string }) {
  return or(gt(lastPrices.market, market), and(eq(lastPrices.market, market), gt(lastPrices.itemKey, itemKey)))
}

type PriceRow = typeof lastPrices.$inferSelect
export type PriceList = NonNullable<Awaited<ReturnType<typeof priceList>>>
export type ListedPrice = PriceList['prices'][number]
