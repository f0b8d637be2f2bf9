import { expect, test } from 'vitest'
import { cleanText } from '~/domain/text/clean-text'

test.each([
  ['  Garin Dawa \n', 'Garin Dawa'],
  ['e\u0301cole', 'école'],
  ['<b>"x"</b> \u202eabc 🐏', '<b>"x"</b> \u202eabc 🐏'],
  ['ligne 1\n\nligne 2', 'ligne 1\n\nligne 2'],
  ['   ', ''],
  ['a\0b', null],
  ['\ud83d', null],
])('%j', (typed, stored) => {
  expect(cleanText(typed)).toBe(stored)
})
