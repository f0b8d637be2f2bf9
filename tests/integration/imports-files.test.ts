import { deflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readTable } from '~/features/imports/read-table.server'
import { readXlsx } from '~/features/imports/read-xlsx.server'

let workbook: Buffer
beforeAll(async () => {
  const rows = [
    [{ value: 'Commune' }, { value: 'Prénom' }, { value: 'Retour' }, { value: 'Âge' }],
    [
      { value: 'Tsaouni' },
      { value: 'Ƙado' },
      { value: new Date(Date.UTC(2026, 8, 1)), type: Date, format: 'dd/mm/yyyy' },
      { value: 34, type: Number },
    ],
    [],
    [{ value: 'Kantché' }, { value: 'Rabi' }, { value: '02/08/2026' }, { value: 41, type: Number }],
  ]
  workbook = await writeXlsx(rows as unknown as Parameters<typeof writeXlsx>[0]).toBuffer()
})

test('a workbook is read with its dates and the rows as it counts them', async () => {
  const { headers, rows } = await readTable(workbook)
  expect(headers).toEqual(['Commune', 'Prénom', 'Retour', 'Âge'])
  expect(rows).toEqual([
    { row: 2, cells: ['Tsaouni', 'Ƙado', '2026-09-01', '34'] },
    { row: 4, cells: ['Kantché', 'Rabi', '02/08/2026', '41'] },
  ])
})

const table = { headers: ['Prénom', 'Âge'], rows: [{ row: 2, cells: ['Aïchatou', '7,5'] }] }

test.each([
  ['semicolons', Buffer.from('Prénom;Âge\r\nAïchatou;7,5\r\n')],
  ['tabs', Buffer.from('Prénom\tÂge\nAïchatou\t7,5')],
  ['commas and quotes', Buffer.from('Prénom,Âge\n"Aïchatou","7,5"')],
  ['UTF-8 with its mark', Buffer.from('\ufeffPrénom;Âge\nAïchatou;7,5')],
  ['Windows-1252', Buffer.from('Prénom;Âge\nAïchatou;7,5', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffPrénom\tÂge\nAïchatou\t7,5', 'utf16le')],
])('a file with %s', async (_name, file) => {
  expect(await readTable(file)).toEqual(table)
})

test('rows are counted as in the file, empty ones too', async () => {
  const { rows } = await readTable(Buffer.from('A;B\n\n1;2\n;\n3;"4\n5"\n6;7'))
  expect(rows.map(({ row }) => row)).toEqual([3, 5, 6])
})

test.each([
  ['import-empty', () => Buffer.alloc(0)],
  ['import-empty', () => Buffer.from('A;B\n')],
  ['import-too-large', () => Buffer.alloc(10 * 1024 * 1024 + 1, 65)],
  ['import-locked', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ['import-wrong-type', () => Buffer.from('%PDF-1.7\0\0binary')],
  ['import-unreadable', () => Buffer.from('PK\u0003\u0004 and nothing more')],
  ['import-unreadable', () => workbook.subarray(0, workbook.length - 300)],
  ['import-locked', () => locked(workbook)],
  ['import-too-many-rows', () => Buffer.from(`A\n${'1\n'.repeat(20_001)}`)],
  ['import-too-many-rows', () => Buffer.from(`A;B${'\n'.repeat(5_000_000)}`)],
  ['import-too-many-columns', () => Buffer.from(`A;B\n${';'.repeat(5_000_000)}`)],
  ['import-too-many-columns', () => Buffer.from(`${'A;'.repeat(120)}\n${'1;'.repeat(120)}`)],
] as const)('%s', async (reason, file) => {
  await expect(readTable(file())).rejects.toThrow(reason)
})

const sheet = '<worksheet/>'
test.each([
  ['its links unpack to more', 'import-too-large-inside', () => archive({ 'xl/_rels/workbook.xml.rels': huge() })],
  ['another part does', 'import-too-large-inside', () => archive({ 'xl/media/a.bin': huge() })],
  ['all parts together do', 'import-too-large-inside', () => archive({ 'a.bin': huge(41), 'b.bin': huge(41) })],
  ['another archive lies before it', 'import-unreadable', () => Buffer.concat([archive({ a: sheet }), shifted()])],
  ['something lies before it', 'import-unreadable', () => Buffer.concat([Buffer.from('PK'), workbook])],
  ['something lies behind it', 'import-unreadable', () => Buffer.concat([workbook, Buffer.from('x')])],
  ['it has no sheet', 'import-unreadable', () => archive({})],
] as const)('a workbook is refused when %s', async (_what, reason, file) => {
  await expect(readTable(file())).rejects.toThrow(reason)
})

test('a workbook that takes too long is given up, and the next one is read', async () => {
  const [first, second] = await Promise.allSettled([readXlsx(workbook, 0), readXlsx(workbook)])
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
})

function huge(megabytes = 81) {
  return Buffer.alloc(megabytes * 1024 * 1024, 32)
}

/** A small archive whose offsets count from behind another one. */
function shifted() {
  return archive({}, archive({ a: sheet }).length)
}

/** A workbook of one part and these, as PKWARE APPNOTE 4.3 has it. */
function archive(parts: Record<string, string | Buffer>, offset = 0) {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = offset
  for (const [name, content] of Object.entries({ 'xl/workbook.xml': '<workbook/>', ...parts })) {
    const data = deflateRawSync(content, { level: 1 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data])
    bodies.push(body)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), common, place, Buffer.from(name))
    at += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, entries, end])
}

/** The bit that says a part is encrypted, set in every entry of the directory. */
function locked(file: Buffer) {
  const copy = Buffer.from(file)
  const entry = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = copy.indexOf(entry); at >= 0; at = copy.indexOf(entry, at + 4))
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8)
  return copy
}
