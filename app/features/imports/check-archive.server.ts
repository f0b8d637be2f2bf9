import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { mostColumns, mostRows } from '~/domain/imports/file-bounds'
import { Refused } from '~/domain/refused'

const unpack = promisify(inflateRaw)

/** Unpacked, and of the parts of a workbook that are read. A default against files made to exhaust a server. */
const mostUnpacked = 80 * 1024 * 1024
const mostParts = 2_000

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
    if (!/^xl\/.*\.xml$/.test(name)) continue
    const part = stored ? data : await unpacked(data, left)
    left -= part.length
    if (left < 0) throw new Refused('import-too-large-inside', 422)
    if (name.startsWith('xl/worksheets/')) checkReach(part)
  }
  if (!isWorkbook) throw new Refused('import-wrong-type', 422)
}

async function unpacked(data: Buffer, most: number) {
  try {
    return await unpack(data, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw new Refused(tooLarge ? 'import-too-large-inside' : 'import-unreadable', 422)
  }
}

/** A single cell far out would be filled up with empty ones in memory. */
function checkReach(sheet: Buffer) {
  for (const [, column = '', row = ''] of sheet.toString('latin1').matchAll(/\br="([A-Z]{0,3})(\d{1,7})"/g)) {
    if (Number(row) > 3 * mostRows) throw new Refused('import-too-many-rows', 422, { most: mostRows })
    if (columnNumber(column) > 10 * mostColumns)
      throw new Refused('import-too-many-columns', 422, { most: mostColumns })
  }
}

function columnNumber(letters: string) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

type Part = { name: string; locked: boolean; stored: boolean; data: Buffer }

/** The parts as the directory at the end of the archive names them (PKWARE APPNOTE 4.3). */
function partsOf(file: Buffer): Part[] {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > file.length) throw new Refused('import-unreadable', 422)
  const count = file.readUInt16LE(end + 10)
  if (count > mostParts) throw new Refused('import-too-large-inside', 422)
  const parts: Part[] = []
  let at = file.readUInt32LE(end + 16)
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new Refused('import-unreadable', 422)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const locked = (file.readUInt16LE(at + 8) & 1) === 1
    const method = file.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new Refused('import-unreadable', 422)
    parts.push({
      name,
      locked,
      stored: method === 0,
      data: dataAt(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20)),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return parts
}

function dataAt(file: Buffer, header: number, length: number) {
  if (header + 30 > file.length) throw new Refused('import-unreadable', 422)
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  return file.subarray(start, start + length)
}
