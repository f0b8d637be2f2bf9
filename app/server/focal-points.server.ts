import { and, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'

/** Whether this person is named to read worries on that day. No role gives it. */
export async function isFocalPoint(db: Db, userId: string, today: CivilDate): Promise<boolean> {
  const [point] = await db
    .select({ id: focalPoints.id })
    .from(focalPoints)
    .where(and(eq(focalPoints.userId, userId), focalPointOn(today)))
    .limit(1)
  return point !== undefined
}

/** Whether anybody with an open account is; a fact about the setting. */
export async function anyFocalPoint(db: Db, today: CivilDate): Promise<boolean> {
  const [point] = await db
    .select({ id: focalPoints.id })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .where(and(focalPointOn(today), isNull(users.disabledAt)))
    .limit(1)
  return point !== undefined
}

/** In force on that day: another person confirmed it, and it has begun and not ended. */
export function focalPointOn(day: CivilDate): SQL | undefined {
  return and(eq(focalPoints.standing, 'confirmed'), lte(focalPoints.fromOn, day), notOver(day))
}

/** Proposed, and nobody has answered, taken it back or let its days pass. */
export function focalPointWaits(day: CivilDate): SQL | undefined {
  return and(eq(focalPoints.standing, 'proposed'), notOver(day))
}

function notOver(day: CivilDate) {
  return or(isNull(focalPoints.untilOn), gte(focalPoints.untilOn, day))
}
