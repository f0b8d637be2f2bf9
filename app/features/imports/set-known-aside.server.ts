import { and, eq, inArray } from 'drizzle-orm'
import { importRows } from '#db/schema/index'
import type { Db } from '#db/store'
import type { RowState } from '~/domain/imports/import-kinds'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { knownRows } from './known-rows.server'
import type { Import } from './own-import.server'
import { referencesTaken } from './references-taken.server'

type PartRow = FileRow & { state: RowState }

/**
 * Another file may have brought the same rows or references in since the dry run: what is known by now is left out,
 * what gives a reference that stands for something else is refused.
 */
export async function setKnownAside(tx: Db, actor: Actor, entry: Import, rows: readonly PartRow[]) {
  const known = await knownRows(tx, actor, entry.kind, rows)
  const fresh = rows.filter(({ row }) => !known.has(row))
  const kind = entry.kind === 'households' ? 'household' : entry.kind === 'members' ? 'person' : null
  const taken = kind === null ? [] : await referencesTaken(tx, actor, kind, fresh)
  if (known.size > 0)
    await tx
      .update(importRows)
      .set({ state: 'known', findings: null })
      .where(and(eq(importRows.importId, entry.id), inArray(importRows.row, [...known])))
  for (const { row, finding } of taken)
    await tx
      .update(importRows)
      .set({ state: 'refused', findings: JSON.stringify([finding]) })
      .where(and(eq(importRows.importId, entry.id), eq(importRows.row, row)))
  const left = new Set(taken.map(({ row }) => row))
  const knownOf = (state: RowState) => rows.filter((one) => one.state === state && known.has(one.row)).length
  return {
    read: fresh.filter(({ row }) => !left.has(row)),
    taken: taken.length,
    counts: {
      known: entry.known + known.size,
      good: entry.good - knownOf('good'),
      doubtful: entry.doubtful - knownOf('doubtful'),
    },
  }
}
