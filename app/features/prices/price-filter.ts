import type { PriceFilter } from './price-list.server'

/** What the address asks for: one market, or the words of a thing. */
export function priceFilter(request: Request): PriceFilter {
  const { searchParams } = new URL(request.url)
  const market = searchParams.get('market')
  return { market: market === null || market === '' ? null : market, words: searchParams.get('q') ?? '' }
}
