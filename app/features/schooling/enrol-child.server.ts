import { eq } from 'drizzle-orm'
import { enrolments } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { enrolmentRefusal } from '~/domain/schooling/enrolment-refusal'
import type { EnrolmentKind, SchoolClass } from '~/domain/schooling/school-classes'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { laterOf } from './later-of'
import { schoolOfForm, type SchoolOfForm } from './school-of-form.server'
import { childOf, subjectsOf } from './visible-child.server'

export type EnrolmentForm = SchoolOfForm & {
  id: string
  childId: string
  /** `2026-2027` */
  schoolYear: string
  schoolClass: SchoolClass
  kind: EnrolmentKind
  enrolledOn: CivilDate
  /** The name was seen in the school's register: only that completes C1. */
  registerSeen: boolean
}

/**
 * @throws {Refused} not this actor's child (404), a rule says no (422), enrolled in that school year already (409)
 */
export async function enrolChild(context: Context, form: EnrolmentForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'schooling.record', form.childId)
    const refusal = enrolmentRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)
    const [done] = await tx.select().from(enrolments).where(eq(enrolments.id, form.id))
    if (done?.recordedById === actor.id) return

    const { id, schoolYear, schoolClass, kind, enrolledOn, registerSeen } = form
    const row = { id, personId: child.id, schoolYear, schoolClass, kind, enrolledOn, registerSeen }
    const schoolId = await schoolOfForm(tx, form)
    const [enrolment] = await tx
      .insert(enrolments)
      .values({ ...row, schoolId, recordedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: enrolments.id })
    if (!enrolment) throw new Refused('already-enrolled', 409)

    if (registerSeen && child.householdId !== null) {
      await completeMilestone(tx, context, {
        householdId: child.householdId,
        code: 'C1',
        personId: child.id,
        completedOn: laterOf(enrolledOn, child.reunifiedOn),
        evidence: 'schoolRegister',
        evidenceId: id,
      })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolment.recorded',
      subjects: subjectsOf(child),
      details: { schoolYear, schoolClass, kind, on: enrolledOn, registerSeen },
    })
  })
}
