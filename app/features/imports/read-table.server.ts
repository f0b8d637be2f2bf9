import { largestFile, mostColumns, mostRows } from '~/domain/imports/file-bounds'
import { Refused } from '~/domain/refused'
import { readCsv } from './read-csv.server'
import { readXlsx } from './read-xlsx.server'

export type Table = {
  headers: string[]
  /** The cells as words, with the row as the spreadsheet counts it; empty rows are left out. */
  rows: { row: number; cells: string[] }[]
}

const longestCell = 2_000

/**
 * The first sheet of an XLSX file, or a CSV file, told apart by what is in it and not by its name.
 *
 * @throws {Refused} 422 with the reason as a sentence: empty, too large, of another type, locked by a password
 */
export async function readTable(file: Buffer): Promise<Table> {
  if (file.length === 0) throw new Refused('import-empty', 422)
  if (file.length > largestFile) throw new Refused('import-too-large', 422)
  if (file.subarray(0, 4).equals(oldOrLocked)) throw new Refused('import-locked', 422)
  const lines = file.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(file) : readCsv(file)
  const rows = lines
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.slice(0, longestCell)) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = rows
  if (!first || rest.length === 0) throw new Refused('import-empty', 422)
  if (rest.length > mostRows) throw new Refused('import-too-many-rows', 422, { most: mostRows })
  if (first.cells.length > mostColumns) throw new Refused('import-too-many-columns', 422, { most: mostColumns })
  return { headers: first.cells.map((header) => header.trim()), rows: rest }
}

/** Excel before 2007, and any Excel file under a password, are OLE files. */
const oldOrLocked = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
