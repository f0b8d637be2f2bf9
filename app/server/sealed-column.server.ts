import type { Column } from 'drizzle-orm'

const known = new WeakMap<Column, boolean>()

/** A sealed column writes something else than it is given. */
export function isSealedColumn(column: Column) {
  const sealed = known.get(column) ?? (column.dataType === 'custom' && column.mapToDriverValue('-') !== '-')
  known.set(column, sealed)
  return sealed
}
