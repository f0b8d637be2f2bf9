import { and, desc, eq, lte } from 'drizzle-orm'
import { settings } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'

/** What a setting says on a day: its newest version that is valid by then; null when nobody has set it. */
export async function settingInForce(db: Db, key: string, today: CivilDate): Promise<number | string | boolean | null> {
  const [setting] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, key), lte(settings.validFrom, today)))
    .orderBy(desc(settings.version))
    .limit(1)
  return setting?.value ?? null
}
