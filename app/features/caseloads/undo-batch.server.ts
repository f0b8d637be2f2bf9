import { eq } from 'drizzle-orm'
import { boundStore } from '#db/bound-store'
import { enrolmentBatches } from '#db/schema/index'
import { undoBatchDays } from '~/domain/caseloads/next-class'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { linesOfBatch, ownBatch } from './own-batch.server'

export type TakeBackVerb = (context: Context, enrolmentId: string, reason: string) => Promise<unknown>

/** @throws {Refused} not there (404), not done, too late, or a register refers to one of them (409) */
export async function undoBatch(context: Context, id: string, { reason }: { reason: string }, takeBack: TakeBackVerb) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const batch = await ownBatch(tx, actor, id)
    if (!batch) throw new Refused('not-there', 404)
    if (batch.state === 'undone') return
    if (batch.state !== 'done' || batch.doneAt === null) throw new Refused('batch-over', 409)
    if (now.getTime() - batch.doneAt.getTime() > undoBatchDays * 24 * 60 * 60 * 1000)
      throw new Refused('batch-undo-too-late', 409)
    const lines = await linesOfBatch(tx, id)
    const bound = { ...context, store: boundStore(tx) }
    for (const line of lines) await orWorkedOn(() => takeBack(bound, line.id, reason))
    await tx
      .update(enrolmentBatches)
      .set({ state: 'undone', undoneAt: now, undoReason: reason })
      .where(eq(enrolmentBatches.id, id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'enrolments.batchUndone',
      subjects: [{ kind: 'user', id: actor.id }],
      details: { batch: id, schoolYear: batch.schoolYear, children: lines.length },
    })
  })
}

async function orWorkedOn(deed: () => Promise<unknown>) {
  try {
    await deed()
  } catch (error) {
    throw error instanceof Refused ? new Refused('batch-worked-on', 409) : error
  }
}
