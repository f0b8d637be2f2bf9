import { and, eq, isNull } from 'drizzle-orm'
import { enrolments } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { isYearFinished, type EnrolmentEnd } from '~/domain/schooling/enrolment-ends'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { laterOf } from './later-of'
import { childOf, subjectsOf } from './visible-child.server'

export type EnrolmentEndForm = { enrolmentId: string; endedOn: CivilDate; endedWhy: EnrolmentEnd }

/**
 * Ends an enrolment; a year finished or a promotion, seen in the school report, completes C6.
 *
 * @throws {Refused} not this actor's child (404), a day that does not fit (422), ended already (409)
 */
export async function endEnrolment(context: Context, { enrolmentId, endedOn, endedWhy }: EnrolmentEndForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [enrolment] = await tx.select().from(enrolments).where(eq(enrolments.id, enrolmentId))
    if (!enrolment) throw new Refused('not-there', 404)
    const child = await childOf(tx, actor, 'schooling.record', enrolment.personId)
    if (enrolment.endedOn === endedOn && enrolment.endedWhy === endedWhy) return
    if (endedOn > nigerDate(now)) throw new Refused('in-the-future', 422)
    if (endedOn < enrolment.enrolledOn) throw new Refused('before-the-enrolment', 422)

    const [ended] = await tx
      .update(enrolments)
      .set({ endedOn, endedWhy })
      .where(and(eq(enrolments.id, enrolmentId), isNull(enrolments.endedOn)))
      .returning({ id: enrolments.id })
    if (!ended) throw new Refused('enrolment-ended', 409)

    if (isYearFinished(endedWhy) && child.householdId !== null && laterOf(endedOn, child.reunifiedOn) === endedOn) {
      await completeMilestone(tx, context, {
        householdId: child.householdId,
        code: 'C6',
        personId: child.id,
        completedOn: endedOn,
        evidence: 'schoolReport',
        evidenceId: enrolmentId,
      })
    }
    if (endedWhy === 'stopped' && child.householdId !== null) await followSignals(tx, context, child.householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolment.ended',
      subjects: subjectsOf(child),
      details: { schoolYear: enrolment.schoolYear, on: endedOn, why: endedWhy },
    })
  })
}
