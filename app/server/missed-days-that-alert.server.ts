import type { Db } from '#db/store'
import { missedDaysSetting, missedInARow } from '~/domain/alerts/household-signals'
import type { CivilDate } from '~/domain/dates'
import { settingInForce } from './setting-in-force.server'

/** More than so many in a row alert; five until somebody sets another number. */
export async function missedDaysThatAlert(db: Db, today: CivilDate): Promise<number> {
  const set = await settingInForce(db, missedDaysSetting, today)
  return typeof set === 'number' ? set : missedInARow
}
