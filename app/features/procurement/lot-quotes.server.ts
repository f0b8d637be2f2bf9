import { and, asc, eq, isNull } from 'drizzle-orm'
import {
  lotChoices,
  lotItems,
  quoteLines,
  quotes,
  storedFiles,
  supplierLinks,
  suppliers,
  users,
} from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { priceFlag } from '~/domain/prices/price-flag'
import type { Context } from '~/server/context.server'
import { lastPrices, type LastPrice } from '~/server/last-prices.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'

export type QuotedPrice = { unitPrice: number; cheapest: boolean; aboveApproved: boolean; flagged: boolean }

export type QuoteView = {
  id: string
  supplierId: string
  supplier: string
  retired: boolean
  /** The reader's own word that they are tied to this supplier. */
  mine: boolean
  quotedOn: CivilDate
  total: number
  cheapest: boolean
  chosen: boolean
  note: string | null
  by: string
  pictureIds: string[]
  /** By item of the purchase. */
  prices: Record<string, QuotedPrice>
}

/** What the suppliers asked, item by item, beside what was approved and what was last paid. */
export async function lotQuotes({ actor, store }: Context, lotId: string, market: string | null, today: CivilDate) {
  const db = store.query
  const [items, all, prices, ties, pictures, percent] = await Promise.all([
    db.select().from(lotItems).where(eq(lotItems.lotId, lotId)).orderBy(asc(lotItems.position)),
    db
      .select({ quote: quotes, supplier: suppliers, by: users.displayName, chosen: lotChoices.quoteId })
      .from(quotes)
      .innerJoin(suppliers, eq(suppliers.id, quotes.supplierId))
      .innerJoin(users, eq(users.id, quotes.recordedById))
      .leftJoin(lotChoices, eq(lotChoices.quoteId, quotes.id))
      .where(eq(quotes.lotId, lotId))
      .orderBy(asc(quotes.total), asc(quotes.id)),
    db
      .select({ line: quoteLines })
      .from(quoteLines)
      .innerJoin(quotes, eq(quotes.id, quoteLines.quoteId))
      .where(and(eq(quotes.lotId, lotId), isNull(quotes.supersededAt))),
    db
      .select({ supplierId: supplierLinks.supplierId })
      .from(supplierLinks)
      .where(and(eq(supplierLinks.userId, actor.id), eq(supplierLinks.standing, true))),
    db
      .select({ id: storedFiles.id, deedId: storedFiles.deedId })
      .from(storedFiles)
      .where(and(eq(storedFiles.ofId, lotId), eq(storedFiles.purpose, 'quote'))),
    priceFlagPercent(db, today),
  ])
  const last = await lastPricesOf(
    db,
    items.map(({ itemKey }) => itemKey),
    market,
  )
  const rows = all.filter(({ quote }) => quote.supersededAt === null)
  const lines = prices.map(({ line }) => line)
  const lowest = Math.min(...rows.map(({ quote }) => quote.total))
  const priceOf = (item: (typeof items)[number], unitPrice: number): QuotedPrice => ({
    unitPrice,
    cheapest: lines.every((other) => other.lotItemId !== item.id || other.unitPrice >= unitPrice),
    aboveApproved: unitPrice > item.approvedUnitPrice,
    flagged: priceFlag(unitPrice, last.get(item.itemKey)?.unitPrice ?? null, percent),
  })
  const views = rows.map(({ quote, supplier, by, chosen }): QuoteView => {
    const own = lines.filter(({ quoteId }) => quoteId === quote.id)
    const priced = items.flatMap((item) => {
      const line = own.find(({ lotItemId }) => lotItemId === item.id)
      return line ? [[item.id, priceOf(item, line.unitPrice)] as const] : []
    })
    return {
      id: quote.id,
      supplierId: supplier.id,
      supplier: supplier.name,
      retired: supplier.retiredAt !== null,
      mine: ties.some(({ supplierId }) => supplierId === supplier.id),
      quotedOn: quote.quotedOn,
      total: quote.total,
      cheapest: quote.total === lowest,
      chosen: chosen !== null,
      note: quote.note,
      by,
      pictureIds: pictures.filter(({ deedId }) => deedId === quote.id).map(({ id }) => id),
      prices: Object.fromEntries(priced),
    }
  })
  const replaced = all
    .filter(({ quote }) => quote.supersededAt !== null)
    .map(({ quote, supplier }) => ({ id: quote.id, supplier: supplier.name, on: quote.quotedOn, total: quote.total }))
  return { quotes: views, replaced, last: Object.fromEntries(last), percent }
}

/** In the market of the purchase where something was paid there, anywhere otherwise. */
async function lastPricesOf(db: Context['store']['query'], itemKeys: string[], market: string | null) {
  const anywhere = await lastPrices(db, itemKeys)
  const there = market === null ? new Map<string, LastPrice>() : await lastPrices(db, itemKeys, market)
  return new Map([...anywhere, ...there])
}
