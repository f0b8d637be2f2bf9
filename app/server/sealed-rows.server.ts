import { createHash, createHmac } from 'node:crypto'
import { getTableColumns, getTableName, inArray, type Column } from 'drizzle-orm'
import { subkey } from '#db/sealing'
import type { Db } from '#db/store'
import { canonicalJson, type CanonicalValue } from '~/domain/text/canonical-json'
import { rowKinds, type RowKind, type RowPart } from './row-kinds.server'
import { isSealedColumn } from './sealed-column.server'

/** What an event says of the rows that its deed wrote: which, and the SHA-256 of their canonical form. */
export type SealedRows = { kind: RowKind; of: string[]; hash: string }
export type CanonicalRow = Record<string, CanonicalValue>

/**
 * The rows of a deed as they stand, for its event's details: asked right before the event is recorded, and again
 * whenever the chain is verified. Names and free text enter as keyed hashes, which nobody can guess.
 * Source: docs/programme-rules.md §24
 */
export async function sealedRows(tx: Db, kind: RowKind, of: readonly string[]): Promise<SealedRows> {
  return { kind, of: [...of], hash: rowsHash((await canonicalRows(tx, kind, of)).map(rowHash)) }
}

/** Every row of these deeds, its table's name first; columns without a value are left out. */
export async function canonicalRows(db: Db, kind: RowKind, of: readonly string[]): Promise<CanonicalRow[]> {
  const found: CanonicalRow[] = []
  if (of.length === 0) return found
  for (const part of rowKinds[kind]) {
    const rows = await db
      .select()
      .from(part.table)
      .where(inArray(part.of, [...of]))
    found.push(...rows.map((row) => canonicalRow(part, row)))
  }
  return found
}

export function rowHash(row: CanonicalRow) {
  return sha256(canonicalJson(row))
}

/** The order in which a database gives its rows says nothing. */
export function rowsHash(hashes: readonly string[]) {
  return sha256(canonicalJson([...hashes].sort()))
}

function canonicalRow({ table, left }: RowPart, row: Record<string, unknown>): CanonicalRow {
  const told: CanonicalRow = { table: getTableName(table) }
  for (const [name, column] of Object.entries(getTableColumns(table) as Record<string, Column>)) {
    const value = row[name]
    if (left.includes(name) || value === null || value === undefined) continue
    const said = value instanceof Date ? value.toISOString() : (value as CanonicalValue)
    told[name] =
      isSealedColumn(column) || name === 'receiptCode'
        ? { keyed: keyed(`${getTableName(table)}.${name}`, row['id'], said) }
        : said
  }
  return told
}

function keyed(place: string, id: unknown, value: CanonicalValue) {
  const text = canonicalJson({ place, id: typeof id === 'string' ? id : null, value })
  return createHmac('sha256', subkey('rows')).update(text).digest('hex')
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
