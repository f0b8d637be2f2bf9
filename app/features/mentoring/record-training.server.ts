import { eq } from 'drizzle-orm'
import { trainings } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { isTrained, trainingRefusal, type TrainingTopic } from '~/domain/mentoring/training-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { caregiversOf } from './caregivers-of.server'
import { householdInReach } from './household-in-reach.server'

export type TrainingForm = {
  id: string
  personId: string
  topic: TrainingTopic
  daysHeld: number
  daysAttended: number
  endedOn: CivilDate
}

/**
 * A caregiver's training from the register: days attended of days held. Attended, it completes M2.
 *
 * @throws {Refused} household not there (404), no such caregiver, or a rule says no (422)
 */
export async function recordTraining({ actor, store, now }: Context, householdId: string, form: TrainingForm) {
  await store.write(async (tx) => {
    const household = await householdInReach(tx, actor, householdId, 'plan.edit')
    if (!household) throw new Refused('not-there', 404)
    const caregivers = await caregiversOf(tx, householdId)
    if (!caregivers.some(({ id }) => id === form.personId)) throw new Refused('no-such-caregiver', 422)
    const [standing] = await tx.select().from(trainings).where(eq(trainings.id, form.id))
    if (standing && standing.recordedById !== actor.id) throw new Refused('not-there', 404)
    if (standing) {
      sentBefore(standing, form)
      return
    }
    const refusal = trainingRefusal(form, household.returnedOn, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const { id, personId, topic, daysHeld, daysAttended, endedOn } = form
    await tx
      .insert(trainings)
      .values({ id, personId, topic, daysHeld, daysAttended, endedOn, recordedById: actor.id, recordedAt: now })
    if (isTrained(form))
      await completeMilestone(
        tx,
        { actor, now },
        {
          householdId,
          code: 'M2',
          personId,
          completedOn: endedOn,
          evidence: 'trainingRegister',
          evidenceId: id,
        },
      )
    await recordEvent(tx, {
      actor,
      now,
      action: 'training.recorded',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: personId },
      ],
      details: { topic, daysHeld, daysAttended, endedOn },
    })
  })
}
