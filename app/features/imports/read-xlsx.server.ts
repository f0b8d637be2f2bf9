import { Refused } from '~/domain/refused'
import { checkArchive } from './check-archive.server'
import { readAside, type Cell } from './read-aside.server'

/** A workbook at the bounds takes a few seconds; one that makes the reader wait for ever is given up. A default. */
const longestMilliseconds = 30_000

let before: Promise<unknown> = Promise.resolve()

/**
 * The first sheet of a workbook by its lines. One workbook is unpacked and read at a time: the next one waits.
 *
 * @throws {Refused} 422 when it is no workbook, too large once unpacked, locked, or has a cell with an error
 */
export async function readXlsx(file: Buffer, milliseconds = longestMilliseconds): Promise<string[][]> {
  const mine = before.then(() => readAlone(file, milliseconds))
  before = mine.catch(() => undefined)
  return await mine
}

async function readAlone(file: Buffer, milliseconds: number) {
  await checkArchive(file)
  try {
    const rows = await readAside(file, milliseconds)
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
