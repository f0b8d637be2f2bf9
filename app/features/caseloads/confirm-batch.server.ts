import { and, eq } from 'drizzle-orm'
import { boundStore } from '#db/bound-store'
import { enrolmentBatches, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { EnrolmentKind, SchoolClass } from '~/domain/schooling/school-classes'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { linesOfBatch, ownBatch } from './own-batch.server'

/** The verb of the form, as the route hands it in. */
export type EnrolVerb = (
  context: Context,
  form: {
    id: string
    childId: string
    schoolId: string
    schoolYear: string
    schoolClass: SchoolClass
    kind: EnrolmentKind
    enrolledOn: string
    registerSeen: boolean
  },
) => Promise<unknown>

/**
 * Enrols all of them or nobody, in one transaction.
 *
 * @param seen how many the page showed
 * @throws {Refused} not there (404), or a child's situation has changed (409)
 */
export async function confirmBatch(context: Context, id: string, { seen }: { seen: number }, enrolChild: EnrolVerb) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const batch = await ownBatch(tx, actor, id)
    if (!batch) throw new Refused('not-there', 404)
    if (batch.state === 'done') return
    const lines = await linesOfBatch(tx, id)
    if (batch.state !== 'proposed') throw new Refused('batch-over', 409)
    if (lines.length !== seen) throw new Refused('batch-changed', 409)
    const { schoolYear, enrolledOn, registerSeen } = batch
    const bound = { ...context, store: boundStore(tx) }
    for (const { id: lineId, personId: childId, schoolId, schoolClass, kind } of lines)
      await orChanged(tx, childId, () =>
        enrolChild(bound, { id: lineId, childId, schoolId, schoolYear, schoolClass, kind, enrolledOn, registerSeen }),
      )
    await tx
      .update(enrolmentBatches)
      .set({ state: 'done', doneAt: now })
      .where(and(eq(enrolmentBatches.id, id), eq(enrolmentBatches.state, 'proposed')))
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolments.batchDone',
      subjects: [{ kind: 'user', id: actor.id }],
      details: { batch: id, schoolYear, children: lines.length },
    })
  })
}

/** Whose situation it is stands in the refusal: the others could be enrolled without them. */
async function orChanged(tx: Db, childId: string, deed: () => Promise<unknown>) {
  try {
    await deed()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const [child] = await tx.select({ code: people.code }).from(people).where(eq(people.id, childId))
    const reason = error.reason === 'school-ended' ? 'batch-school-ended' : 'batch-child-changed'
    throw new Refused(reason, 409, { code: child?.code ?? '' })
  }
}
