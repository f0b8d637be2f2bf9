import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { fcs } from '~/domain/surveys/fcs'
import type { Cutoffs } from '~/domain/surveys/instrument'
import { settingInForce } from '~/server/setting-in-force.server'

/**
 * The cut-offs of the food consumption score that the programme had set on a day; 21/35 until it sets others.
 * Source: docs/programme-rules.md §2.
 */
export async function fcsCutoffs(db: Db, on: CivilDate): Promise<Cutoffs> {
  const set = await settingInForce(db, 'fcsCutoffs', on)
  return fcs.bandSets.find(({ cutoffs }) => cutoffs === set)?.cutoffs ?? '21/35'
}
