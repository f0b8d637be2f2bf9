import { Refused } from '~/domain/refused'

export type Part = { name: string; locked: boolean; stored: boolean; data: Buffer }

const mostParts = 2_000
const endLength = 22

/**
 * The parts of an archive (PKWARE APPNOTE 4.3), for a file in which its directory and its parts tell one story: the
 * directory reaches to the end, and the parts lie one behind the other from the first byte to the directory. Who reads
 * from the front and who reads from the back then find the same.
 *
 * @throws {Refused} 422
 */
export function partsOf(file: Buffer): Part[] {
  const end = file.length - endLength
  sound(end >= 0 && file.readUInt32LE(end) === 0x06054b50)
  const count = file.readUInt16LE(end + 10)
  if (count > mostParts) throw new Refused('import-too-large-inside', 422)
  const directory = file.readUInt32LE(end + 16)
  sound(directory + file.readUInt32LE(end + 12) === end)
  const entries: Entry[] = []
  let at = directory
  for (let part = 0; part < count; part += 1) {
    const entry = entryAt(file, at, end)
    entries.push(entry)
    at = entry.next
  }
  sound(at === end)
  return oneBehindTheOther(file, entries, directory)
}

type Entry = { header: number; length: number; flags: number; method: number; name: Buffer; next: number }

function entryAt(file: Buffer, at: number, end: number): Entry {
  sound(at + 46 <= end && file.readUInt32LE(at) === 0x02014b50)
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  const next = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  const method = file.readUInt16LE(at + 10)
  sound(next <= end && (method === 0 || method === 8))
  return {
    header: file.readUInt32LE(at + 42),
    length: file.readUInt32LE(at + 20),
    flags: file.readUInt16LE(at + 8),
    method,
    name: file.subarray(at + 46, nameEnd),
    next,
  }
}

function oneBehindTheOther(file: Buffer, entries: Entry[], directory: number): Part[] {
  let reached = 0
  const parts = [...entries]
    .sort((one, other) => one.header - other.header)
    .map((entry) => {
      sound(gapsBehind(reached === 0 ? 0 : 1, entry.header - reached))
      const { data, end } = dataOf(file, entry, directory)
      reached = end
      const { name, flags, method } = entry
      return { name: name.toString('utf8'), locked: (flags & 1) === 1, stored: method === 0, data }
    })
  sound(gapsBehind(1, directory - reached))
  return parts
}

/** Behind a part its lengths may be written once more, with or without a mark, in 32 or 64 bits. */
function gapsBehind(parts: 0 | 1, gap: number) {
  return gap === 0 || (parts === 1 && [12, 16, 20, 24].includes(gap))
}

function dataOf(file: Buffer, { header, length, method, name }: Entry, directory: number) {
  sound(header + 30 <= directory && file.readUInt32LE(header) === 0x04034b50)
  const nameEnd = header + 30 + file.readUInt16LE(header + 26)
  const start = nameEnd + file.readUInt16LE(header + 28)
  const lengthHere = file.readUInt32LE(header + 18)
  const lengthFollows = (file.readUInt16LE(header + 6) & 8) === 8
  sound(file.readUInt16LE(header + 8) === method && file.subarray(header + 30, nameEnd).equals(name))
  sound(start + length <= directory && (lengthFollows || lengthHere === length))
  return { data: file.subarray(start, start + length), end: start + length }
}

function sound(holds: boolean) {
  if (!holds) throw new Refused('import-unreadable', 422)
}
