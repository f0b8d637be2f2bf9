import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { importRows } from '#db/schema/index'
import type { ColumnByField } from '~/domain/imports/column-mapping'
import type { Finding } from '~/domain/imports/finding'
import type { ImportKind, ImportState, RowState } from '~/domain/imports/import-kinds'
import { undoRefusal } from '~/domain/imports/undo-refusal'
import type { Context } from '~/server/context.server'
import { ownImport } from './own-import.server'
import { isUnderWay } from './under-way.server'

export const findingsShown = 50

/** What is wrong with a row; a refused or kept row says the deed's own reason. */
export type RowFindings = {
  row: number
  state: RowState
  findings: (Finding | RefusedRow)[]
}
export type RefusedRow = { refused: string; deed?: string }

export type ImportPage = {
  id: string
  kind: ImportKind
  state: ImportState
  fileName: string
  headers: string[]
  mapping: ColumnByField
  withDoubtful: boolean
  counts: Record<'rows' | 'good' | 'errors' | 'doubtful' | 'known' | 'made' | 'refused' | 'takenBack' | 'kept', number>
  createdAt: string
  finishedAt: string | null
  undoneAt: string | null
  undoReason: string | null
  undoable: boolean
  forgotten: boolean
  findings: RowFindings[]
  /** The row after which the next page of findings starts. */
  next: number | null
}

/** One file with what is wrong in it, a page at a time; null when it is not this actor's. */
export async function importPage(
  { actor, store, now }: Context,
  id: string,
  { after = 0, limit = findingsShown }: { after?: number; limit?: number } = {},
): Promise<ImportPage | null> {
  const entry = await ownImport(store.query, actor, id)
  if (!entry) return null
  const rows = await store.query
    .select({ row: importRows.row, state: importRows.state, findings: importRows.findings })
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        inArray(importRows.state, ['error', 'doubtful', 'refused', 'kept']),
        gt(importRows.row, after),
      ),
    )
    .orderBy(asc(importRows.row))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const { kind, state, fileName, withDoubtful } = entry
  return {
    ...{ id, kind, state, fileName, withDoubtful },
    headers: JSON.parse(entry.headers ?? '[]') as string[],
    mapping: entry.mapping ?? {},
    counts: countsOf(entry),
    createdAt: entry.createdAt.toISOString(),
    finishedAt: entry.finishedAt?.toISOString() ?? null,
    undoneAt: entry.undoneAt?.toISOString() ?? null,
    undoReason: entry.undoReason,
    undoable: undoRefusal(entry, now, isUnderWay(id)) === null && entry.made > 0,
    forgotten: entry.forgottenAt !== null,
    findings: shown.map(({ row, state: rowState, findings }) => ({
      row,
      state: rowState,
      findings: JSON.parse(findings ?? '[]') as RowFindings['findings'],
    })),
    next: rows.length > limit ? (shown.at(-1)?.row ?? null) : null,
  }
}

type Counts = ImportPage['counts']

export function countsOf({ rows, good, errors, doubtful, known, made, refused, takenBack, kept }: Counts): Counts {
  return { rows, good, errors, doubtful, known, made, refused, takenBack, kept }
}
