export type CsvCell = string | number | null

/** A file for spreadsheets: UTF-8 with its mark, CRLF, every cell quoted (RFC 4180). */
export function csvFile(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/**
 * One quoted cell; null is empty. Text that a spreadsheet would run as a formula is kept from it by an apostrophe.
 * Numbers are written as they are. Source: OWASP, CSV Injection.
 */
export function csvCell(value: CsvCell): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value ?? ''}`
  return `"${text.replaceAll('"', '""')}"`
}

const byteOrderMark = '\uFEFF'
