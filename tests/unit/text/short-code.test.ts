import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseShortCode, shortCode } from '~/domain/text/short-code'

test.each([
  ['0000000000', '0000-0000'],
  ['ffffffffff', 'ZZZZ-ZZZZ'],
  ['00443214c7', '0123-4567'],
  ['3BC7348AEDffffff', '7F3K-92QD'],
])('%s reads %s', (hash, code) => {
  expect(shortCode(hash)).toBe(code)
})

test.each([[''], ['abc'], ['zzzzzzzzzzzz'], ['012345678']])('%j is no hash', (hash) => {
  expect(() => shortCode(hash)).toThrow(RangeError)
})

test.each([
  ['7f3k 92qd', '7F3K-92QD'],
  ['OIL0-0000', '0110-0000'],
  ['7F3K-92Q', null],
  ['7F3K-92QU', null],
])('%s typed', (typed, code) => {
  expect(parseShortCode(typed)).toBe(code)
})

test('every code can be typed back', () => {
  const hash = fc.array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: 64, maxLength: 64 })
  fc.assert(
    fc.property(hash, (digits) => {
      const code = shortCode(digits.join(''))
      expect(parseShortCode(code.toLowerCase().replace('-', ''))).toBe(code)
    }),
  )
})
