import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { KitUnit } from '~/domain/kits/kit-units'
import { priceFlag } from '~/domain/prices/price-flag'
import type { KitRecord } from '~/server/kit-record.server'
import { lastPrices } from '~/server/last-prices.server'
import { priceFlagPercent } from '~/server/price-flag-percent.server'

/** What the children of a round are to get, thing by thing: for one child, for all, and beside the last price paid. */
export async function linesOfKits(db: Db, kits: readonly KitRecord[], today: CivilDate) {
  const lines = kits.flatMap(({ current }) => current.lines)
  const percent = await priceFlagPercent(db, today)
  const paid = await lastPrices(
    db,
    lines.map(({ itemKey }) => itemKey),
  )
  const grouped = new Map<string, typeof lines>()
  for (const line of lines) {
    const key = `${line.itemKey} ${line.unitPrice} ${line.quantity}`
    grouped.set(key, [...(grouped.get(key) ?? []), line])
  }
  return [...grouped].flatMap(([key, same]) => {
    const [line] = same
    if (!line) return []
    const { item, unit, quantity, unitPrice, unitPriceCeiling, itemKey } = line
    const last = paid.get(itemKey) ?? null
    return [
      {
        ...{ key, item, unit: unit as KitUnit, quantity, unitPrice, unitPriceCeiling, children: same.length },
        total: quantity * unitPrice * same.length,
        last: last ? { ...last, flagged: priceFlag(unitPrice, last.unitPrice, percent) } : null,
      },
    ]
  })
}

export type RoundLine = Awaited<ReturnType<typeof linesOfKits>>[number]
