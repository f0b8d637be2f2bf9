import { and, eq, gt, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { boundStore } from '#db/bound-store'
import { importReferences, importRows, imports } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { Cells } from '~/domain/imports/cell-reader'
import { readRow } from '~/domain/imports/read-row'
import { foldReference } from '~/domain/imports/repeated-rows'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { logFailure } from '~/server/log.server'
import { recordEvent } from '~/server/record-event.server'
import { bringInRow } from './bring-in-row.server'
import { cellsOfRow } from './cells-of-row'
import type { ImportVerbs } from './import-verbs'
import { ownerStillMay } from './owner-still-may.server'
import { ownImport, type Import } from './own-import.server'
import { referenceToken } from './references.server'
import { rowKey } from './row-key.server'
import { setKnownAside } from './set-known-aside.server'
import { subjectsOfPart } from './subjects-of-part.server'

/** Rows of one transaction: few enough that nobody else waits long. A default, measured. Source: docs/programme-rules.md §15. */
const rowsOfPart = 50

/** @returns whether there was something to do and may be more */
export async function bringInPart(context: Context, id: string, verbs: ImportVerbs): Promise<boolean> {
  const { actor, store, now } = context
  return await store.write(async (tx) => {
    const entry = await ownImport(tx, actor, id)
    if (entry?.state !== 'running') return false
    if (!(await ownerStillMay(tx, context, id))) return false
    const rows = await tx
      .select({ row: importRows.row, cells: importRows.cells, state: importRows.state })
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, id),
          gt(importRows.row, entry.reached),
          inArray(importRows.state, entry.withDoubtful ? ['good', 'doubtful'] : ['good']),
        ),
      )
      .orderBy(importRows.row)
      .limit(rowsOfPart)
    const all = rows.map(({ row, cells: stored, state }) => {
      const cells = cellsOfRow(stored ?? '[]', entry.mapping ?? {})
      return { row, state, cells, read: readRow(entry.kind, cells, nigerDate(now)).read }
    })
    const { read, ...known } = await setKnownAside(tx, actor, entry, all)
    const subjects = await subjectsOfPart(tx, actor, read)
    const bound = { ...context, store: boundStore(tx) }
    let made = 0
    for (const { row, cells, read: said } of read) {
      const madeId = uuidv7()
      const why = said
        ? await refusalOf(() => bound.store.write(() => bringInRow(bound, madeId, said, subjects, verbs)))
        : 'unreadable'
      if (why === null) made += 1
      await noteRow(tx, entry, row, cells, why === null ? madeId : null, why)
    }
    const last = rows.at(-1)?.row ?? entry.reached
    const refused = entry.refused + known.taken + read.length - made
    const counts = { ...known.counts, made: entry.made + made, refused, reached: last }
    const finished = rows.length < rowsOfPart
    await tx
      .update(imports)
      .set({ ...counts, ...(finished ? { state: 'finished', finishedAt: now } : {}) })
      .where(eq(imports.id, id))
    if (finished)
      await recordEvent(tx, {
        actor,
        now,
        action: 'import.finished',
        subjects: [{ kind: 'import', id }],
        details: { kind: entry.kind, made: counts.made, refused, known: counts.known },
      })
    return !finished
  })
}

/** The reason in a deed's own word; null when it was done. What nobody foresaw stops its row, not the file. */
async function refusalOf(deed: () => Promise<unknown>): Promise<string | null> {
  try {
    await deed()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reason
    logFailure(error, undefined)
    return 'row-not-brought-in'
  }
}

/** A row that was brought in keeps the id of what it made, and no words; a refused one its reason. */
async function noteRow(
  tx: Db,
  entry: Import,
  row: number,
  cells: Cells,
  madeId: string | null,
  refused: string | null,
) {
  const here = and(eq(importRows.importId, entry.id), eq(importRows.row, row))
  if (madeId === null) {
    const findings = JSON.stringify([{ refused }])
    await tx.update(importRows).set({ state: 'refused', findings }).where(here)
    return
  }
  const contentKey = rowKey(entry.kind, cells)
  await tx.update(importRows).set({ state: 'made', cells: null, findings: null, contentKey, madeId }).where(here)
  const kind = entry.kind === 'households' ? 'household' : entry.kind === 'members' ? 'person' : null
  const reference = cells.reference ?? ''
  if (kind === null || foldReference(reference) === '') return
  await tx
    .insert(importReferences)
    .values({
      ownerId: entry.ownerId,
      kind,
      token: referenceToken(kind, reference),
      subjectId: madeId,
      importId: entry.id,
    })
    .onConflictDoNothing()
}
