import { and, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { focalPointAnswerRefusal, type FocalPointAnswer } from '~/domain/concerns/focal-point-refusal'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { firstDayOf } from '~/domain/settings/first-day'
import type { Context } from '~/server/context.server'
import { focalPointWaits } from '~/server/focal-points.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { recordEvent } from '~/server/record-event.server'

const actions = { confirmed: 'focalPoint.confirmed', declined: 'focalPoint.declined' } as const
const statuses = {
  'focal-own-proposal': 403,
  'focal-names-you': 403,
  'focal-answered': 409,
  'focal-disabled': 422,
} as const

/**
 * Confirms or declines whom an administrator proposed to read worries. Confirmed, it holds from its day on, or from
 * today where that day has passed.
 *
 * @throws {Refused} 403 neither lead nor administrator, who proposed, who is named, other hands of theirs, and who can; 404 nobody proposed;
 * 409 answered, taken back or over; 422 an account that is closed
 */
export async function answerFocalPoint(
  { actor, store, now }: Context,
  id: string,
  { outcome }: { outcome: FocalPointAnswer },
) {
  if (!mayEver(actor.role, 'focalPoint.confirm')) throw new Refused('not-your-role', 403)
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const [row] = await tx
      .select({ point: focalPoints, disabledAt: users.disabledAt })
      .from(focalPoints)
      .innerJoin(users, eq(users.id, focalPoints.userId))
      .where(eq(focalPoints.id, id))
    if (!row) throw new Refused('not-there', 404)
    const { userId, namedById, fromOn, untilOn, standing, answeredById } = row.point
    if (standing === outcome && answeredById === actor.id) return
    const answered = standing !== 'proposed' || (untilOn !== null && untilOn < today)
    const proposed = { userId, namedById, disabled: row.disabledAt !== null, answered }
    const refusal = focalPointAnswerRefusal(proposed, actor, outcome)
    if (refusal) {
      const names = await othersWhoMay(tx, actor, 'focalPoint.confirm', [userId, namedById])
      throw new Refused(refusal, statuses[refusal], { names })
    }
    await mustBeOtherHands(tx, actor, [namedById, userId], 'focalPoint.confirm')
    const first = outcome === 'confirmed' ? firstDayOf(fromOn, today) : fromOn
    const [done] = await tx
      .update(focalPoints)
      .set({ standing: outcome, fromOn: first, answeredById: actor.id, answeredAt: now })
      .where(and(eq(focalPoints.id, id), focalPointWaits(today)))
      .returning({ id: focalPoints.id })
    if (!done) throw new Refused('focal-answered', 409)
    await recordEvent(tx, {
      actor,
      now,
      action: actions[outcome],
      subjects: [{ kind: 'user', id: userId }],
      details: { fromOn: first, untilOn, namedById },
    })
  })
}
