import { getTableColumns, type Column, type Table } from 'drizzle-orm'
import type { CanonicalValue } from '~/domain/text/canonical-json'
import { isSealedColumn } from '~/server/sealed-column.server'
import { Withheld, type StoryRecord } from './withheld'

/**
 * A row as a packet tells it: every column, instants in ISO 8601, and whatever stands sealed in the database withheld,
 * so that a sealed column that comes later is withheld too.
 *
 * @param names columns that stand in clear but are written by hand and could name somebody or a place
 */
export function recordOf(table: Table, row: Record<string, unknown>, names: readonly string[] = []): StoryRecord {
  const columns = getTableColumns(table) as Record<string, Column>
  const record: StoryRecord = {}
  for (const [key, column] of Object.entries(columns)) {
    const value = valueOf(row[key])
    record[key] = value !== null && (names.includes(key) || isSealedColumn(column)) ? new Withheld(value) : value
  }
  return record
}

export function recordsOf(table: Table, rows: readonly Record<string, unknown>[], names: readonly string[] = []) {
  return rows.map((row) => recordOf(table, row, names))
}

function valueOf(value: unknown): CanonicalValue {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  return value as CanonicalValue
}
