import { and, inArray, isNull, lt } from 'drizzle-orm'
import { importRows, imports } from '#db/schema/index'
import type { Store } from '#db/store'
import { keepRowsDays } from '~/domain/imports/undo-refusal'

/** What was in old files is deleted: rows that were not brought in, headers and findings; counts and ids stay. */
export async function forgetOldRows(store: Store, now: Date) {
  const before = new Date(now.getTime() - keepRowsDays * 24 * 60 * 60 * 1000)
  const old = and(lt(imports.createdAt, before), isNull(imports.forgottenAt))
  const [any] = await store.query.select({ id: imports.id }).from(imports).where(old).limit(1)
  if (!any) return
  await store.write(async (tx) => {
    const ids = tx.select({ id: imports.id }).from(imports).where(old)
    await tx.update(importRows).set({ cells: null, findings: null }).where(inArray(importRows.importId, ids))
    const waiting = and(old, inArray(imports.state, ['mapping', 'checked']))
    await tx.update(imports).set({ state: 'discarded' }).where(waiting)
    await tx.update(imports).set({ headers: null, forgottenAt: now }).where(old)
  })
}
