import { readSheet } from 'read-excel-file/node'
import { Refused } from '~/domain/refused'
import { checkArchive } from './check-archive.server'

type Cell = string | number | boolean | Date | null

/**
 * The first sheet of a workbook by its lines.
 *
 * @throws {Refused} 422 when it is no workbook, too large once unpacked, locked, or has a cell with an error
 */
export async function readXlsx(file: Buffer): Promise<string[][]> {
  await checkArchive(file)
  try {
    const rows = (await readSheet(file)) as Cell[][]
    return rows.map((row) => row.map(wordsOf))
  } catch (error) {
    const at = /row (\d+)/.exec(error instanceof Error ? error.message : '')
    throw at ? new Refused('import-error-cell', 422, { row: Number(at[1]) }) : new Refused('import-unreadable', 422)
  }
}

function wordsOf(cell: Cell): string {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
