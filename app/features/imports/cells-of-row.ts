import type { Cells } from '~/domain/imports/cell-reader'
import type { ColumnByField } from '~/domain/imports/column-mapping'
import type { FieldName } from '~/domain/imports/import-fields'

/** The cells of a stored row by what the mapping says they are. */
export function cellsOfRow(stored: string, mapping: ColumnByField): Cells {
  const written = JSON.parse(stored) as string[]
  const cells: Cells = {}
  for (const [field, column] of Object.entries(mapping)) cells[field as FieldName] = written[column] ?? ''
  return cells
}
