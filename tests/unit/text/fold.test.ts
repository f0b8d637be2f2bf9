import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '~/domain/text/fold'

test.each([
  ['Aïchatou Maman', 'aichatou maman'],
  ['  Ɗan-Ladi   ƘANƙara ', 'dan ladi kankara'],
  ['Ɓagwai ƴar’uwa', 'bagwai yaruwa'],
  ["Ra'ayi", 'raayi'],
  ['Raʼayi', 'raayi'],
  ['Kollérâm, (Mirriah)', 'kolleram mirriah'],
  ['ﬁls', 'fils'],
  ['Œuvre', 'oeuvre'],
  ['Rаbi Djibо', 'rabi djibo'],
  ['ΗΑDΙΖΑ Μοussа', 'hadiza moussa'],
  ['Ilıassou', 'iliassou'],
  ['M\u200ba\u3164r\u00adc\ufeffh\u2060a\u180en\u{e0061}d', 'marchand'],
  ['محمد', 'محمد'],
  ['…', ''],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text))
    }),
  )
})
