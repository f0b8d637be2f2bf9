import { createInflateRaw } from 'node:zlib'
import { mostColumns, mostRows } from '~/domain/imports/file-bounds'
import { Refused } from '~/domain/refused'
import { partsOf } from './archive-parts.server'

/** Unpacked, all parts together, whatever they are called. A default against files made to exhaust a server. */
const mostUnpacked = 80 * 1024 * 1024

/**
 * Looks into a workbook before it is read: each part is unpacked up to a limit, whatever size it claims, and no sheet
 * reaches beyond the rows and columns that are read.
 *
 * @throws {Refused} 422
 */
export async function checkArchive(file: Buffer) {
  let left = mostUnpacked
  let isWorkbook = false
  for (const { name, locked, stored, data } of partsOf(file)) {
    if (locked) throw new Refused('import-locked', 422)
    isWorkbook ||= name === 'xl/workbook.xml'
    const part = stored ? data : await unpacked(data, left)
    left -= part.length
    if (left < 0) throw new Refused('import-too-large-inside', 422)
    if (name.startsWith('xl/worksheets/')) checkReach(part)
  }
  if (!isWorkbook) throw new Refused('import-wrong-type', 422)
}

/** The whole of the data is one packed stream: what lies behind its end would be read by nobody here. */
async function unpacked(data: Buffer, most: number) {
  return await new Promise<Buffer>((resolve, reject) => {
    const stream = createInflateRaw()
    const chunks: Buffer[] = []
    let length = 0
    const refuse = (reason: string) => {
      stream.destroy()
      reject(new Refused(reason, 422))
    }
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) refuse('import-too-large-inside')
      else chunks.push(chunk)
    })
    stream.on('error', () => {
      refuse('import-unreadable')
    })
    stream.on('end', () => {
      if (stream.bytesWritten === data.length) resolve(Buffer.concat(chunks))
      else refuse('import-unreadable')
    })
    stream.end(data)
  })
}

/** A single cell far out would be filled up with empty ones in memory. */
function checkReach(sheet: Buffer) {
  for (const [, column = '', row = ''] of sheet.toString('latin1').matchAll(/\br\s*=\s*["']([A-Z]{0,3})(\d+)["']/g)) {
    if (Number(row) > 3 * mostRows) throw new Refused('import-too-many-rows', 422, { most: mostRows })
    if (columnNumber(column) > 10 * mostColumns)
      throw new Refused('import-too-many-columns', 422, { most: mostColumns })
  }
}

function columnNumber(letters: string) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
