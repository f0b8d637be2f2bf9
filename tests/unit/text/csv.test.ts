import { expect, test } from 'vitest'
import { csvCell, csvFile } from '~/domain/text/csv'

test.each(['=1+1', '+33', '-1', '@sum', '\tx', '\rx'])('a spreadsheet does not run %j', (words) => {
  expect(csvCell(words)).toBe(`"'${words}"`)
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
