import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { settingInForce } from '~/server/setting-in-force.server'

/** Up to where any officer may approve, whole XOF, inclusive; null until an administrator has set it. */
export async function officerCeiling(db: Db, now: Date): Promise<number | null> {
  const value = await settingInForce(db, 'officerKitCeiling', nigerDate(now))
  return typeof value === 'number' ? value : null
}
