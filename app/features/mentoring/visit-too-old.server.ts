import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { standingThresholds, visitTooOldSetting } from '~/domain/mentoring/standing-thresholds'
import { settingInForce } from '~/server/setting-in-force.server'

/** Up to how many days a last visit says something; the default of this programme until somebody sets another. */
export async function visitTooOldDays(db: Db, today: CivilDate): Promise<number> {
  const set = await settingInForce(db, visitTooOldSetting, today)
  return typeof set === 'number' ? set : standingThresholds.visitTooOldDays
}
