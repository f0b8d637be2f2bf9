import { expect, test } from 'vitest'
import { cleanText } from '~/domain/text/clean-text'

test.each([
  ['  Garin Dawa \n', 'Garin Dawa'],
  ['e\u0301cole', 'école'],
  ['<b>"x"</b> & \'y\' 🐏', '<b>"x"</b> & \'y\' 🐏'],
  ['\u202a1\u202b2\u202c3\u202d4\u202e5', '12345'],
  ['\u2066a\u2067b\u2068c\u2069 \u202e', 'abc'],
  ['\u0645\u0631\u064a\u0645 \u200f\u0623', '\u0645\u0631\u064a\u0645 \u200f\u0623'],
  ['ligne 1\n\nligne 2', 'ligne 1\n\nligne 2'],
  ['   ', ''],
  ['a\0b', null],
  ['\ud83d', null],
])('%j', (typed, stored) => {
  expect(cleanText(typed)).toBe(stored)
})
