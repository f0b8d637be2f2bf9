import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { focalPointsInForce } from './focal-points-in-force.server'

/** How many can read worries today: a fact about the setting, and nothing of the worries. */
export async function focalPointStanding(db: Db, today: CivilDate) {
  return { named: (await focalPointsInForce(db, today)).length }
}
