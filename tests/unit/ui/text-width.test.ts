import { expect, test } from 'vitest'
import { fitText, textWidth, wrapText } from '~/ui/timeline/text-width'

test('wider letters, bolder weight and bigger type take more room', () => {
  expect(textWidth('MMM', 12)).toBeGreaterThan(textWidth('iii', 12))
  expect(textWidth('Retour', 12, 'bold')).toBeGreaterThan(textWidth('Retour', 12))
  expect(textWidth('Retour', 14)).toBeGreaterThan(textWidth('Retour', 12))
})

test('hooked letters of Hausa count like others, combining marks not at all', () => {
  expect(textWidth('ɗaki', 12)).toBe(textWidth('daki', 12))
  expect(textWidth('e\u0301', 12)).toBe(textWidth('e', 12))
})

test('a text that fits is left alone, a longer one ends with an ellipsis inside the width', () => {
  expect(fitText('Moussa', 80, 12)).toBe('Moussa')
  const cut = fitText('Acte de naissance de Zeinabou', 80, 12)
  expect(cut.endsWith('…')).toBe(true)
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(80)
})

test('words wrap into at most the lines asked for', () => {
  expect(wrapText('Stratégies, 7 jours bas = mieux', 102, 11, 3)).toEqual(['Stratégies, 7 jours', 'bas = mieux'])
  expect(wrapText('un deux trois quatre cinq six', 40, 11, 2)).toHaveLength(2)
})
