import { aliasedTable, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { focalPointAnswerRefusal } from '~/domain/concerns/focal-point-refusal'
import { nigerDate } from '~/domain/dates'
import { firstDayOf } from '~/domain/settings/first-day'
import type { Context } from '~/server/context.server'
import { sameHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'

/** One proposal as whoever answers it reads it, with why this actor does not answer and who can; null for anybody else. */
export async function focalPointToAnswer({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'focalPoint.confirm')) return null
  const today = nigerDate(now)
  const namer = aliasedTable(users, 'namer')
  const [row] = await store.query
    .select({
      point: focalPoints,
      name: users.displayName,
      role: users.role,
      disabledAt: users.disabledAt,
      proposedBy: namer.displayName,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .innerJoin(namer, eq(namer.id, focalPoints.namedById))
    .where(eq(focalPoints.id, id))
  if (!row) return null
  const { point, name, role, disabledAt, proposedBy } = row
  const { userId, namedById, fromOn, untilOn, standing } = point
  const answered = standing !== 'proposed' || (untilOn !== null && untilOn < today)
  const ruled = focalPointAnswerRefusal(
    { userId, namedById, disabled: disabledAt !== null, answered },
    actor,
    'declined',
  )
  const same = ruled ? null : await sameHands(store.query, actor, [namedById, userId], 'focalPoint.confirm')
  const refusal = ruled ?? same?.reason ?? null
  return {
    ...{ name, role, proposedBy, untilOn, refusal },
    fromOn: answered ? fromOn : firstDayOf(fromOn, today),
    at: point.namedAt.toISOString(),
    others:
      same?.names ?? (ruled ? await othersWhoMay(store.query, actor, 'focalPoint.confirm', [userId, namedById]) : ''),
  }
}
