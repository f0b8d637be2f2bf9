import { csvFile, type CsvSeparator } from '~/domain/text/csv'
import type { Formats } from '~/i18n/formats'
import type { Translate } from '~/i18n/translator'
import { findingLines } from './finding-words'
import type { RowFindings } from './import-page.server'

export function findingsCsv(
  rows: readonly RowFindings[],
  t: Translate,
  formats: Pick<Formats, 'date'>,
  separator: CsvSeparator,
) {
  const heads = [t('imports.row'), t('imports.column'), t('imports.found'), t('imports.instead')]
  const lines = findingLines(rows, t, formats)
  return csvFile([heads, ...lines.map(({ row, column, found, instead }) => [row, column, found, instead])], separator)
}
