import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { defaultFlagPercent } from '~/domain/prices/price-flag'
import { settingInForce } from './setting-in-force.server'

/** From how many percent above the last price paid a price is flagged today. */
export async function priceFlagPercent(db: Db, today: CivilDate): Promise<number> {
  const value = await settingInForce(db, 'prices.flagAbovePercent', today)
  return typeof value === 'number' ? value : defaultFlagPercent
}
