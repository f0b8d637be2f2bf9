import { parse } from 'csv-parse/sync'
import { mostColumns, mostRows } from '~/domain/imports/file-bounds'
import { Refused } from '~/domain/refused'

/**
 * A CSV file by its lines: commas, semicolons or tabs; UTF-8, UTF-16 with its mark, else Windows-1252, as Excel writes.
 *
 * @throws {Refused} 422 when it is no text, or has more lines or cells than are ever read
 */
export function readCsv(file: Buffer): string[][] {
  const text = decoded(file)
  if (text.includes('\0')) throw new Refused('import-wrong-type', 422)
  const delimiter = delimiterOf(text)
  checkSize(text, delimiter)
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
    })
  } catch {
    throw new Refused('import-unreadable', 422)
  }
}

/** Nothing else is done while a file is parsed: one of empty lines alone would hold up everybody for minutes. */
function checkSize(text: string, delimiter: string) {
  if (exceeds(text, /\r\n|\n|\r/g, 3 * mostRows)) throw new Refused('import-too-many-rows', 422, { most: mostRows })
  if (exceeds(text, new RegExp(delimiter, 'g'), mostRows * mostColumns))
    throw new Refused('import-too-many-columns', 422, { most: mostColumns })
}

function exceeds(text: string, sign: RegExp, most: number) {
  let count = 0
  while (sign.test(text)) if (++count > most) return true
  return false
}

function decoded(file: Buffer) {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

/** The sign that stands most often in the line of the headers, outside of quotes. */
function delimiterOf(text: string) {
  const headers = (text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: headers.split(sign).length - 1 }))
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).sign
}
