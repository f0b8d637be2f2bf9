import { and, eq, gte, lte } from 'drizzle-orm'
import { attendanceRegisters, enrolments } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
import { unlessReferredTo } from '~/server/worked-on.server'
import { childOf, subjectsOf } from './visible-child.server'

/**
 * Undoes an enrolment by mistake, of a file or of many at once, while no register of its school year stands.
 *
 * @param reason kept with the completion of C1 that is withdrawn with it
 * @throws {Refused} not there (404), ended or a register stands (409)
 */
export async function takeBackEnrolment(context: Context, id: string, reason: string) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [enrolment] = await tx.select().from(enrolments).where(eq(enrolments.id, id))
    if (!enrolment) throw new Refused('not-there', 404)
    const child = await childOf(tx, actor, 'schooling.record', enrolment.personId)
    if (enrolment.endedOn !== null) throw new Refused('worked-on', 409, { deed: 'enrolment.ended' })
    const [start = '', end = ''] = enrolment.schoolYear.split('-')
    const [register] = await tx
      .select({ id: attendanceRegisters.id })
      .from(attendanceRegisters)
      .where(
        and(
          eq(attendanceRegisters.personId, child.id),
          gte(attendanceRegisters.month, `${start}-10`),
          lte(attendanceRegisters.month, `${end}-09`),
        ),
      )
      .limit(1)
    if (register) throw new Refused('worked-on', 409, { deed: 'register.recorded' })
    if (child.householdId !== null)
      await withdrawCompletionsShownBy(tx, context, { householdId: child.householdId, evidenceId: id, reason })
    await unlessReferredTo(() => tx.delete(enrolments).where(eq(enrolments.id, id)))
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolment.takenBack',
      subjects: subjectsOf(child),
      details: { schoolYear: enrolment.schoolYear, schoolClass: enrolment.schoolClass },
    })
  })
}
