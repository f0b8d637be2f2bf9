import { and, eq } from 'drizzle-orm'
import { imports } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { importOf } from './own-import.server'

/**
 * Decides that the good rows are brought in; `continueImport` does it, a part at a time.
 *
 * @param form.withDoubtful also the rows that look like somebody who is there already: a person said they are not
 * @throws {Refused} not there (404), not checked or begun already (409), no row to bring in (422)
 */
export async function runImport(
  { actor, store, now }: Context,
  id: string,
  form: { good: number; withDoubtful: boolean },
) {
  await store.write(async (tx) => {
    const entry = await importOf(tx, actor, id)
    if (entry.state === 'running' || entry.state === 'finished') return
    if (entry.state !== 'checked') throw new Refused('import-not-checked', 409)
    if (entry.good !== form.good) throw new Refused('import-checked-again', 409)
    const count = entry.good + (form.withDoubtful ? entry.doubtful : 0)
    if (count === 0) throw new Refused('import-nothing-good', 422)
    await tx
      .update(imports)
      .set({ state: 'running', withDoubtful: form.withDoubtful, reached: 0, startedAt: now })
      .where(and(eq(imports.id, id), eq(imports.state, 'checked')))
    await recordEvent(tx, {
      actor,
      now,
      action: 'import.started',
      subjects: [{ kind: 'import', id }],
      details: { kind: entry.kind, rows: count, withDoubtful: form.withDoubtful },
    })
  })
}
