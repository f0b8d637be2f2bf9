import { eq } from 'drizzle-orm'
import { imports } from '#db/schema/index'
import { undoRefusal } from '~/domain/imports/undo-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { importOf } from './own-import.server'
import { isUnderWay } from './under-way.server'

/** Taking back goes from the last row of the file to the first. */
const beyondTheLast = 2_000_000_000

/**
 * Decides that what an import made is taken back; `continueImport` does it, a part at a time, and keeps what somebody
 * has worked on since.
 *
 * @throws {Refused} not there (404), rows are on their way, too late (409)
 */
export async function undoImport({ actor, store, now }: Context, id: string, { reason }: { reason: string }) {
  await store.write(async (tx) => {
    const entry = await importOf(tx, actor, id)
    if (entry.state === 'undoing' || entry.state === 'undone') return
    const refusal = undoRefusal(entry, now, isUnderWay(id))
    if (refusal) throw new Refused(refusal, 409)
    await tx
      .update(imports)
      .set({ state: 'undoing', undoReason: reason, reached: beyondTheLast, kept: 0 })
      .where(eq(imports.id, id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'import.undoing',
      subjects: [{ kind: 'import', id }],
      details: { kind: entry.kind, rows: entry.made },
    })
  })
}
