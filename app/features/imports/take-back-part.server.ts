import { and, desc, eq, lt } from 'drizzle-orm'
import { boundStore } from '#db/bound-store'
import { importReferences, importRows, imports } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { ImportVerbs } from './import-verbs'
import { ownerStillMay } from './owner-still-may.server'
import { ownImport } from './own-import.server'

const rowsOfPart = 50

/** @returns whether there was something to do and may be more */
export async function takeBackPart(context: Context, id: string, verbs: ImportVerbs): Promise<boolean> {
  const { actor, store, now } = context
  return await store.write(async (tx) => {
    const entry = await ownImport(tx, actor, id)
    if (entry?.state !== 'undoing') return false
    if (!(await ownerStillMay(tx, context, id))) return false
    const rows = await tx
      .select({ row: importRows.row, madeId: importRows.madeId })
      .from(importRows)
      .where(and(eq(importRows.importId, id), eq(importRows.state, 'made'), lt(importRows.row, entry.reached)))
      .orderBy(desc(importRows.row))
      .limit(rowsOfPart)
    const bound = { ...context, store: boundStore(tx) }
    let kept = 0
    for (const { row, madeId } of rows) {
      const why = await refusalOf(() => verbs.takeBack[entry.kind](bound, madeId ?? '', entry.undoReason ?? ''))
      if (why !== null) kept += 1
      await noteRow(tx, id, row, madeId ?? '', why)
    }
    const finished = rows.length < rowsOfPart
    const counts = {
      takenBack: entry.takenBack + rows.length - kept,
      kept: entry.kept + kept,
      reached: rows.at(-1)?.row ?? entry.reached,
    }
    await tx
      .update(imports)
      .set({ ...counts, ...(finished ? { state: 'undone', undoneAt: now } : {}) })
      .where(eq(imports.id, id))
    if (finished)
      await recordEvent(tx, {
        actor,
        now,
        action: 'import.undone',
        subjects: [{ kind: 'import', id }],
        details: { kind: entry.kind, takenBack: counts.takenBack, kept: counts.kept },
      })
    return !finished
  })
}

async function refusalOf(deed: () => Promise<unknown>): Promise<{ refused: string; deed?: string } | null> {
  try {
    await deed()
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const said = error.values['deed']
    return { refused: error.reason, ...(typeof said === 'string' ? { deed: said } : {}) }
  }
}

async function noteRow(tx: Db, importId: string, row: number, madeId: string, why: { refused: string } | null) {
  const here = and(eq(importRows.importId, importId), eq(importRows.row, row))
  if (why !== null) {
    await tx
      .update(importRows)
      .set({ state: 'kept', findings: JSON.stringify([why]) })
      .where(here)
    return
  }
  await tx.update(importRows).set({ state: 'takenBack', contentKey: null }).where(here)
  await tx.delete(importReferences).where(eq(importReferences.subjectId, madeId))
}
