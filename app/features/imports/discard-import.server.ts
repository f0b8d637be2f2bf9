import { eq } from 'drizzle-orm'
import { importRows, imports } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { importOf } from './own-import.server'

/** None rather than the good rows only: nothing is brought in and the rows are deleted. */
export async function discardImport({ actor, store, now }: Context, id: string) {
  await store.write(async (tx) => {
    const { state, kind, rows } = await importOf(tx, actor, id)
    if (state === 'discarded') return
    if (state !== 'mapping' && state !== 'checked') throw new Refused('import-begun', 409)
    await tx.delete(importRows).where(eq(importRows.importId, id))
    await tx.update(imports).set({ state: 'discarded', headers: null, forgottenAt: now }).where(eq(imports.id, id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'import.discarded',
      subjects: [{ kind: 'import', id }],
      details: { kind, rows },
    })
  })
}
