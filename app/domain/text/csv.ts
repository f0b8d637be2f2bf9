export type CsvCell = string | number | null

/** Excel opens a file by the separator of its language: a French one parts cells by semicolons. */
export const csvSeparators = { fr: ';', en: ',' } as const
export type CsvSeparator = (typeof csvSeparators)[keyof typeof csvSeparators]

/** A file for spreadsheets: UTF-8 with its mark, CRLF, every cell quoted (RFC 4180). */
export function csvFile(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator = csvSeparators.en): string {
  return byteOrderMark + rows.map((row) => `${row.map(csvCell).join(separator)}\r\n`).join('')
}

/**
 * One quoted cell; null is empty. Text that a spreadsheet would run as a formula is kept from it by an apostrophe, at
 * the beginning and wherever a spreadsheet that reads another separator would begin a cell. Numbers are written as
 * they are. Source: OWASP, CSV Injection.
 */
export function csvCell(value: CsvCell): string {
  return `"${(typeof value === 'string' ? harmless(value) : `${value ?? ''}`).replaceAll('"', '""')}"`
}

function harmless(text: string) {
  return text.replace(insideSign, "$&'").replace(leadingSign, "'$&")
}

/** Signs of formulas, full-width ones included, behind what a spreadsheet skips: spaces, controls, quotes. */
const leadingSign = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠])/u
const insideSign = /[;,\t\r\n](?=[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠])/gu
const byteOrderMark = '\uFEFF'
