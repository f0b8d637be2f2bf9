import { and, eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { importMappings, importRows, imports } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { ColumnByField } from '~/domain/imports/column-mapping'
import { isDoubt, type Finding } from '~/domain/imports/finding'
import type { RowState } from '~/domain/imports/import-kinds'
import { missingFields } from '~/domain/imports/recognise-headers'
import { readRow } from '~/domain/imports/read-row'
import { repeatedRows, type FileRow } from '~/domain/imports/repeated-rows'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { cellsOfRow } from './cells-of-row'
import { knownRows } from './known-rows.server'
import { officeFindings } from './office-findings.server'
import { importOf, type Import } from './own-import.server'
import { parts } from './references.server'
import { headersKeyOf } from './upload-import.server'

/**
 * The dry run: every row is read and judged, and nothing is brought in. Which column is which is remembered for the
 * next file with these headers.
 *
 * @throws {Refused} not there (404), a needed column is missing (422), the import has begun (409)
 */
export async function checkImport(context: Context, id: string, mapping: ColumnByField) {
  const { actor, store, now } = context
  const entry = await importOf(store.query, actor, id)
  if (missingFields(entry.kind, mapping).length > 0) throw new Refused('import-columns-missing', 422)
  const judged = await judgedRows(context, entry, mapping)
  const headers = JSON.parse(entry.headers ?? '[]') as string[]
  const headersKey = headersKeyOf(headers)

  await store.write(async (tx) => {
    const standing = await importOf(tx, actor, id)
    if (standing.state !== 'mapping' && standing.state !== 'checked') throw new Refused('import-begun', 409)
    await tx.update(importRows).set({ state: 'good', findings: null }).where(eq(importRows.importId, id))
    for (const same of groupBy(judged, ({ state, findings }) => `${state} ${JSON.stringify(findings)}`).values())
      for (const some of parts(same)) await noteRows(tx, id, some)
    const count = (wanted: RowState) => judged.filter(({ state }) => state === wanted).length
    const counts = { errors: count('error'), doubtful: count('doubtful'), known: count('known') }
    await tx
      .update(imports)
      .set({ ...counts, good: entry.rows - judged.length, mapping, state: 'checked' })
      .where(eq(imports.id, id))
    const remembered = { mapping, savedAt: now }
    await tx
      .insert(importMappings)
      .values({ id: uuidv7(), ownerId: actor.id, kind: entry.kind, headersKey, ...remembered })
      .onConflictDoUpdate({
        target: [importMappings.ownerId, importMappings.kind, importMappings.headersKey],
        set: remembered,
      })
    await recordEvent(tx, {
      actor,
      now,
      action: 'import.checked',
      subjects: [{ kind: 'import', id }],
      details: { kind: entry.kind, rows: entry.rows, ...counts },
    })
  })
}

/** Rows of one file of which the same is to be said. */
async function noteRows(tx: Db, id: string, same: readonly Judged[]) {
  const [first] = same
  if (!first) return
  const { state, findings } = first
  const rows = same.map(({ row }) => row)
  await tx
    .update(importRows)
    .set({ state, findings: findings.length > 0 ? JSON.stringify(findings) : null })
    .where(and(eq(importRows.importId, id), inArray(importRows.row, rows)))
}

type Judged = { row: number; state: RowState; findings: Finding[] }

/** The rows that are not simply good. */
async function judgedRows({ actor, store, now }: Context, entry: Import, mapping: ColumnByField): Promise<Judged[]> {
  const today = nigerDate(now)
  const stored = await store.query
    .select({ row: importRows.row, cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, entry.id))
    .orderBy(importRows.row)
  const findings = new Map<number, Finding[]>()
  const add = (row: number, found: readonly Finding[]) => {
    if (found.length > 0) findings.set(row, [...(findings.get(row) ?? []), ...found])
  }
  const rows: FileRow[] = stored.map(({ row, cells: written }) => {
    const cells = cellsOfRow(written ?? '[]', mapping)
    const { read, findings: found } = readRow(entry.kind, cells, today)
    add(row, found)
    return { row, cells, read }
  })
  const known = await knownRows(store.query, actor, entry.kind, rows)
  const fresh = rows.filter(({ row }) => !known.has(row))
  for (const { row, finding } of repeatedRows(fresh, today)) add(row, [finding])
  const readable = fresh.filter(({ row }) => !findings.has(row))
  for (const { row, finding } of await officeFindings(store.query, actor, entry.kind, readable)) add(row, [finding])

  return rows.flatMap(({ row }): Judged[] => {
    if (known.has(row)) return [{ row, state: 'known', findings: [] }]
    const found = findings.get(row)
    if (!found) return []
    return [{ row, state: found.every(isDoubt) ? 'doubtful' : 'error', findings: found }]
  })
}
