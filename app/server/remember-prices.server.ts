import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { lastPrices, pricesPaid } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'

export type PaidPrice = {
  itemKey: string
  item: string
  unit: string
  market: string
  /** Whole XOF. */
  unitPrice: number
  paidOn: CivilDate
  paymentId: string
}

/** Writes what a payment paid for each item, and keeps the last price by item and market beside it. */
export async function rememberPrices(tx: Db, prices: readonly PaidPrice[]) {
  for (const { paymentId, ...price } of prices) {
    await tx.insert(pricesPaid).values({ id: uuidv7(), paymentId, ...price })
    const { itemKey, market, unitPrice, paidOn } = price
    const here = and(eq(lastPrices.itemKey, itemKey), eq(lastPrices.market, market))
    const [kept] = await tx.select().from(lastPrices).where(here)
    if (!kept) await tx.insert(lastPrices).values({ ...price, priceBefore: null })
    else if (kept.paidOn <= paidOn)
      await tx.update(lastPrices).set({ unitPrice, paidOn, priceBefore: kept.unitPrice }).where(here)
  }
}
