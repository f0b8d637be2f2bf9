import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { enrolmentBatches, enrolmentBatchLines, schools } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { kindOfNext } from '~/domain/caseloads/kind-of-next'
import { yearBefore } from '~/domain/caseloads/year-before'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { enrolmentRefusal } from '~/domain/schooling/enrolment-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { BatchForm } from './batch-forms'
import { childrenToEnrol } from './children-to-enrol.server'

/**
 * Lays out the enrolments of a new school year; nobody is enrolled before it is confirmed on its own page.
 *
 * @throws {Refused} not an officer or tutor (403), no child left or a day that does not fit (422)
 */
export async function proposeBatch({ actor, store, now }: Context, form: BatchForm) {
  if (!mayEver(actor.role, 'schooling.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const { id, schoolYear, enrolledOn, registerSeen } = form
    const [known] = await tx.select().from(enrolmentBatches).where(eq(enrolmentBatches.id, id))
    if (known?.ownerId === actor.id) return
    const open = await childrenToEnrol(tx, actor, { lastYear: yearBefore(schoolYear), nextYear: schoolYear })
    const [school] = form.schoolId ? await tx.select().from(schools).where(eq(schools.id, form.schoolId)) : []
    const wanted = new Map(form.children.filter(({ enrol }) => enrol).map((child) => [child.personId, child]))
    const lines = open.flatMap(({ personId, lastEnrolmentId, lastClass, kind, schoolId }) => {
      const child = wanted.get(personId)
      if (!child) return []
      const schoolClass = child.schoolClass
      return [
        {
          id: uuidv7(),
          batchId: id,
          ...{ personId, lastEnrolmentId, schoolClass },
          schoolId: school?.id ?? schoolId,
          kind: kindOfNext(lastClass, schoolClass, kind),
        },
      ]
    })
    if (lines.length === 0) throw new Refused('batch-nothing', 422)
    const refusal = enrolmentRefusal({ schoolYear, enrolledOn, schoolId: lines[0]?.schoolId }, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const [made] = await tx
      .insert(enrolmentBatches)
      .values({ id, state: 'proposed', ownerId: actor.id, schoolYear, enrolledOn, registerSeen, proposedAt: now })
      .onConflictDoNothing()
      .returning({ id: enrolmentBatches.id })
    if (!made) throw new Refused('try-again', 409)
    await tx.insert(enrolmentBatchLines).values(lines)
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolments.batchProposed',
      subjects: [{ kind: 'user', id: actor.id }],
      details: { batch: id, schoolYear, children: lines.length },
    })
  })
}
