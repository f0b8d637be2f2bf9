import { expect, test } from 'vitest'
import '~/i18n/all-languages.server'
import { quantityInWords } from '~/i18n/quantity-in-words'

test.each([
  ['fr', 0, 'sack', '0 sac'],
  ['fr', 1, 'sack', '1 sac'],
  ['fr', 3, 'sack', '3 sacs'],
  ['fr', 1_000_000, 'metre', '1 000 000 mètres'],
  ['fr', 2, 'month', '2 mois'],
  ['fr', 3, 'fagot', '3 · fagot'],
  ['en', 0, 'box', '0 boxes'],
  ['en', 1, 'box', '1 box'],
  ['en', 5, 'head', '5 head'],
] as const)('in %s, %s of a %s is %s', (locale, quantity, unit, words) => {
  expect(quantityInWords(locale, quantity, unit).replace(/\s/g, ' ')).toBe(words)
})
