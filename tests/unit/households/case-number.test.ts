import { expect, test } from 'vitest'
import { caseNumber, parseCaseNumber } from '~/domain/households/case-number'
import { regions } from '~/domain/households/regions'

test.each([
  ['NE007', 1, 'ZIN-2026-0001'],
  ['NE007005005', 142, 'ZIN-2026-0142'],
  ['NE004', 9999, 'MAR-2026-9999'],
  ['NE004', 10_000, 'MAR-2026-10000'],
])('%s, number %i: %s', (pcode, number, text) => {
  expect(caseNumber(pcode, 2026, number)).toBe(text)
  expect(parseCaseNumber(text)).toBe(text)
})

test.each([
  ['NE009', 2026, 1],
  ['NE007', 2026, 0],
  ['NE007', 2026, 1.5],
  ['NE007', 26, 1],
])('no number for %s, %d, %d', (pcode, year, number) => {
  expect(() => caseNumber(pcode, year, number)).toThrow(RangeError)
})

test.each([
  ['zin 2026 1', 'ZIN-2026-0001'],
  [' zin2026-0142 ', 'ZIN-2026-0142'],
  ['XYZ-2026-0001', null],
  ['ZIN-2026-0000', null],
  ['ZIN-2026', null],
  ['Maman', null],
])('%s typed', (typed, stored) => {
  expect(parseCaseNumber(typed)).toBe(stored)
})

test('no two regions share their letters', () => {
  expect(new Set(regions.map(({ letters }) => letters)).size).toBe(8)
})
