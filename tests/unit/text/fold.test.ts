import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, nameTokens, searchTokens } from '~/domain/text/fold'

test.each([
  ['Aïchatou Maman', 'aichatou maman'],
  ['  Ɗan-Ladi   ƘANƙara ', 'dan ladi kankara'],
  ['Ɓagwai ƴar’uwa', 'bagwai yaruwa'],
  ["Ra'ayi", 'raayi'],
  ['Raʼayi', 'raayi'],
  ['Kollérâm, (Mirriah)', 'kolleram mirriah'],
  ['ﬁls', 'fils'],
  ['Œuvre', 'oeuvre'],
  ['…', ''],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('words of two signs or more, and their beginnings of three to eight', () => {
  expect(nameTokens('Ali')).toEqual(['ali'])
  expect(nameTokens('A Bo')).toEqual(['bo'])
  expect(nameTokens('Abdoulrahmane')).toEqual([
    'abdoulrahmane',
    'abd',
    'abdo',
    'abdou',
    'abdoul',
    'abdoulr',
    'abdoulra',
  ])
  expect(nameTokens('Issa Issa')).toEqual(['issa', 'iss'])
})

test('a search looks up one token a word, never longer than eight signs', () => {
  expect(searchTokens('abdoulrahm maman')).toEqual(['abdoulra', 'maman'])
  expect(searchTokens('a')).toEqual([])
})

test('a name is found by any beginning of three signs or more of any of its words', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zéïɗƙ]{3,14}$/), fc.nat(11), (name, extra) => {
      const beginning = foldName(name).slice(0, 3 + extra)
      const tokens = nameTokens(`Maman ${name}`)
      expect(searchTokens(beginning).every((token) => tokens.includes(token))).toBe(true)
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text))
    }),
  )
})
