import { eq } from 'drizzle-orm'
import { businesses } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { caregiversOf } from './caregivers-of.server'
import { householdInReach } from './household-in-reach.server'
import { possibleMentors } from './possible-mentors.server'

export type BusinessStart = {
  id: string
  caregiverId: string
  mentorId: string
  measure: KitMeasure
  idea: string
  /** The day of the first visit; the mentor's list begins with it. */
  nextVisitOn: CivilDate
}

/**
 * A caregiver's business begins as an idea with a mentor.
 *
 * @throws {Refused} household not there (404), no such caregiver or mentor (422), the caregiver has one already (409)
 */
export async function startBusiness({ actor, store, now }: Context, householdId: string, form: BusinessStart) {
  await store.write(async (tx) => {
    if (!(await householdInReach(tx, actor, householdId, 'plan.edit'))) throw new Refused('not-there', 404)
    const caregivers = await caregiversOf(tx, householdId)
    if (!caregivers.some(({ id }) => id === form.caregiverId)) throw new Refused('no-such-caregiver', 422)
    const mentors = await possibleMentors(tx, actor)
    if (!mentors.some(({ id }) => id === form.mentorId)) throw new Refused('no-such-mentor', 422)

    const [standing] = await tx.select().from(businesses).where(eq(businesses.caregiverId, form.caregiverId))
    if (standing?.id === form.id) return
    if (standing) throw new Refused('business-exists', 409)

    await tx.insert(businesses).values({ ...form, householdId, createdAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'business.started',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'business', id: form.id },
        { kind: 'person', id: form.caregiverId },
      ],
      details: { measure: form.measure, mentorId: form.mentorId, nextVisitOn: form.nextVisitOn },
    })
  })
}
