import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePcode, pcodeLevel } from '~/domain/households/pcodes'
import { regionOf, regions } from '~/domain/households/regions'

test.each([
  ['NER007005005', 'NE007005005', 3],
  ['NE007005005', 'NE007005005', 3],
  [' ner007005 ', 'NE007005', 2],
  ['ne007', 'NE007', 1],
  ['NER', 'NE', 0],
])('%s is kept as %s', (typed, pcode, level) => {
  expect(parsePcode(typed)).toBe(pcode)
  expect(pcodeLevel(pcode)).toBe(level)
})

test.each([
  [''],
  ['NE0'],
  ['NE0070'],
  ['NE009'],
  ['NE000001'],
  ['NG007005'],
  ['NGA007'],
  ['NE007005005001'],
  ['007005'],
])('%j is no P-code of Niger', (typed) => {
  expect(parsePcode(typed)).toBeNull()
})

test('both prefixes of the same digits are one place', () => {
  const digits = fc.constantFrom('001', '005', '007', '011')
  fc.assert(
    fc.property(fc.constantFrom(...regions), digits, digits, ({ pcode }, department, commune) => {
      const stored = `${pcode}${department}${commune}`
      expect(parsePcode(stored.replace('NE', 'NER'))).toBe(stored)
      expect(regionOf(stored)?.pcode).toBe(pcode)
    }),
  )
})
