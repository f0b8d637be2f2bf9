import type { CivilDate } from '../dates'

export const highestLevel = 4

export type LevelCheckRefusal = 'in-the-future' | 'no-level' | 'level-out-of-range'

export type LevelCheckToRecord = { checkedOn: CivilDate; reading?: number | undefined; arithmetic?: number | undefined }

/** Why a check may not be recorded, or null: at least one ladder, each level 0 … 4. */
export function levelCheckRefusal(check: LevelCheckToRecord, today: CivilDate): LevelCheckRefusal | null {
  if (check.checkedOn > today) return 'in-the-future'
  const levels = [check.reading, check.arithmetic].filter((level) => level !== undefined)
  if (levels.length === 0) return 'no-level'
  const inRange = levels.every((level) => Number.isSafeInteger(level) && level >= 0 && level <= highestLevel)
  return inRange ? null : 'level-out-of-range'
}
