import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '~/domain/text/canonical-json'

test.each([
  [{ b: 1, a: [true, null, 'é"\n'] }, '{"a":[true,null,"é\\"\\n"],"b":1}'],
  [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
  [-0, '0'],
  [{}, '{}'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([[1.5], [Number.NaN], [2 ** 53], ['\ud800']])('%s has no canonical form', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError)
})

test('the order in which keys were set changes nothing, and it reads back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(record))
      expect(Object.entries(JSON.parse(canonicalJson(record)) as object)).toHaveLength(Object.keys(record).length)
    }),
  )
})
