import { eq } from 'drizzle-orm'
import { enrolments } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { laterOf } from './later-of'
import { childOf, subjectsOf } from './visible-child.server'

/**
 * The register was seen after the enrolment had been recorded: that completes C1, on the day it was seen.
 *
 * @throws {Refused} not this actor's child (404), a day that does not fit (422)
 */
export async function seeRegister(
  context: Context,
  { enrolmentId, seenOn }: { enrolmentId: string; seenOn: CivilDate },
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [enrolment] = await tx.select().from(enrolments).where(eq(enrolments.id, enrolmentId))
    if (!enrolment) throw new Refused('not-there', 404)
    const child = await childOf(tx, actor, 'schooling.record', enrolment.personId)
    if (enrolment.registerSeen) return
    if (seenOn > nigerDate(now)) throw new Refused('in-the-future', 422)
    if (seenOn < enrolment.enrolledOn) throw new Refused('before-the-enrolment', 422)

    await tx.update(enrolments).set({ registerSeen: true }).where(eq(enrolments.id, enrolmentId))
    if (child.householdId !== null) {
      await completeMilestone(tx, context, {
        householdId: child.householdId,
        code: 'C1',
        personId: child.id,
        completedOn: laterOf(seenOn, child.reunifiedOn),
        evidence: 'schoolRegister',
        evidenceId: enrolmentId,
      })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolment.registerSeen',
      subjects: subjectsOf(child),
      details: { schoolYear: enrolment.schoolYear, on: seenOn },
    })
  })
}
