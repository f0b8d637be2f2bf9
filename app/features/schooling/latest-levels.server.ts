import { inArray } from 'drizzle-orm'
import { levelChecks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { LevelLanguage } from '~/domain/schooling/levels'

export type LatestLevel = {
  checkedOn: CivilDate
  language: LevelLanguage
  reading: number | null
  arithmetic: number | null
}

/** Each child's latest check. */
export async function latestLevels(db: Db, personIds: string[]): Promise<Map<string, LatestLevel>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(levelChecks)
    .where(inArray(levelChecks.personId, personIds))
    .orderBy(levelChecks.checkedOn, levelChecks.recordedAt)
  return new Map(
    rows.map(({ personId, checkedOn, language, reading, arithmetic }) => [
      personId,
      { checkedOn, language, reading, arithmetic },
    ]),
  )
}
