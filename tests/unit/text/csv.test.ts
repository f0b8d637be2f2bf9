import { expect, test } from 'vitest'
import { csvCell, csvFile, csvSeparators } from '~/domain/text/csv'
import { readCsv } from '~/features/imports/read-csv.server'

test.each(['=1+1', '+33', '-1', '@sum', '\tx', '\rx'])('a spreadsheet does not run %j', (words) => {
  expect(csvCell(words)).toBe(`"'${words}"`)
})

test.each([
  ['\n=1+1', "'\n'=1+1"],
  ['\v=1', "'\v=1"],
  [' =1', "' =1"],
  ['\u200b@x', "'\u200b@x"],
  ['＝1+1', "'＝1+1"],
  ['＋33', "'＋33"],
  ['－1', "'－1"],
  ['＠sum', "'＠sum"],
  [';=1', ";'=1"],
  ['a;=1', "a;'=1"],
  ['a, +1', "a,' +1"],
  ['vu\n- lundi', "vu\n'- lundi"],
])('nor %j, which hides its sign', (words, cell) => {
  expect(csvCell(words)).toBe(`"${cell}"`)
})

test.each(['Garin-Dawa', 'a = b', 'le 3 novembre, à midi', 'x@y'])('%j is left as it is', (words) => {
  expect(csvCell(words)).toBe(`"${words}"`)
})

test('a French file is parted by semicolons, as a French Excel reads it, and the import reads it too', () => {
  const rows = [
    ['Village', 'Âge'],
    ['Tsaouni, nord', 34],
  ]
  expect(csvFile(rows, csvSeparators.fr)).toBe('\uFEFF"Village";"Âge"\r\n"Tsaouni, nord";"34"\r\n')
  for (const separator of Object.values(csvSeparators))
    expect(readCsv(Buffer.from(csvFile(rows, separator)))).toEqual([
      ['Village', 'Âge'],
      ['Tsaouni, nord', '34'],
    ])
})

test('quotes are doubled, numbers stay numbers, nothing is empty', () => {
  expect([csvCell('a "b", c'), csvCell(-0.5), csvCell(null)]).toEqual(['"a ""b"", c"', '"-0.5"', '""'])
})

test('a file begins with its mark and ends each row with CRLF', () => {
  expect(
    csvFile([
      ['é', 1],
      ['b', null],
    ]),
  ).toBe('\uFEFF"é","1"\r\n"b",""\r\n')
})
