import { and, eq } from 'drizzle-orm'
import { boundStore } from '#db/bound-store'
import { enrolmentBatches } from '#db/schema/index'
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
      await orChanged(() =>
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

async function orChanged(deed: () => Promise<unknown>) {
  try {
    await deed()
  } catch (error) {
    throw error instanceof Refused ? new Refused('batch-changed', 409) : error
  }
}
