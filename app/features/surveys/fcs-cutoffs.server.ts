import { and, desc, eq, lte } from 'drizzle-orm'
import { settings } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { fcs } from '~/domain/surveys/fcs'
import type { Cutoffs } from '~/domain/surveys/instrument'

/**
 * The cut-offs of the food consumption score that the programme had set on a day; 21/35 until it sets others.
 * Source: docs/programme-rules.md §2.
 */
export async function fcsCutoffs(db: Db, on: CivilDate): Promise<Cutoffs> {
  const [setting] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, 'fcsCutoffs'), lte(settings.validFrom, on)))
    .orderBy(desc(settings.version))
    .limit(1)
  return fcs.bandSets.find(({ cutoffs }) => cutoffs === setting?.value)?.cutoffs ?? '21/35'
}
