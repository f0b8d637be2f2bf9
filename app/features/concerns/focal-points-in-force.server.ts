import { and, asc, eq, isNull } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { focalPointOn } from '~/server/focal-points.server'
import { tokensOfPeople } from '~/server/visible-concerns.server'

const most = 50

/** Everybody who can read worries on that day; an account that is closed reads nothing. */
export async function focalPointsInForce(db: Db, today: CivilDate) {
  return await db
    .selectDistinct({ id: users.id, username: users.username, displayName: users.displayName })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .where(and(focalPointOn(today), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName))
    .limit(most)
}

/** Those of them whom a worry with these digests does not name. */
export async function eligibleFocalPoints(db: Db, namedTokens: readonly string[], today: CivilDate) {
  const named = new Set(namedTokens)
  const readers = await focalPointsInForce(db, today)
  const tokens = await tokensOfPeople(db, readers)
  return readers.filter(({ id }) => !tokens.get(id)?.some((token) => named.has(token)))
}
