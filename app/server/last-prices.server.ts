import { and, desc, eq, inArray } from 'drizzle-orm'
import { lastPrices as lastPricesTable } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'

export type LastPrice = { itemKey: string; market: string; unitPrice: number; paidOn: CivilDate }

/**
 * What was last paid for each item, by its key: in one market where it is named, anywhere otherwise. Items that were
 * never paid for are not in it. Source: docs/programme-rules.md §22
 */
export async function lastPrices(
  db: Db,
  itemKeys: readonly string[],
  market?: string,
): Promise<Map<string, LastPrice>> {
  if (itemKeys.length === 0) return new Map()
  const { itemKey, market: place, unitPrice, paidOn } = lastPricesTable
  const rows = await db
    .select({ itemKey, market: place, unitPrice, paidOn })
    .from(lastPricesTable)
    .where(and(inArray(itemKey, [...new Set(itemKeys)]), market === undefined ? undefined : eq(place, market)))
    .orderBy(desc(paidOn), desc(place))
  const newest = new Map<string, LastPrice>()
  for (const row of rows) if (!newest.has(row.itemKey)) newest.set(row.itemKey, row)
  return newest
}
