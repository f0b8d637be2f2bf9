import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { priceFlag } from '~/domain/prices/price-flag'
import type { KitLineRow } from '~/server/kit-record.server'
import { lastPrices } from '~/server/last-prices.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'

export type LastPriceOfLine = { unitPrice: number; paidOn: CivilDate; market: string; flagged: boolean }

/** What was last paid for the things of these lines, by line id; lines whose thing was never paid for are not in it. */
export async function lastPricesOfLines(
  db: Db,
  lines: readonly Pick<KitLineRow, 'id' | 'itemKey' | 'unitPrice'>[],
  today: CivilDate,
): Promise<Record<string, LastPriceOfLine>> {
  const percent = await priceFlagPercent(db, today)
  const paid = await lastPrices(
    db,
    lines.map(({ itemKey }) => itemKey),
  )
  return Object.fromEntries(
    lines.flatMap(({ id, itemKey, unitPrice }) => {
      const last = paid.get(itemKey)
      if (!last) return []
      const flagged = priceFlag(unitPrice, last.unitPrice, percent)
      return [[id, { unitPrice: last.unitPrice, paidOn: last.paidOn, market: last.market, flagged }]]
    }),
  )
}
