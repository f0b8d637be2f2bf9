import { expect, test } from 'vitest'
import { elide, withElisions } from '~/i18n/elide'
import '~/i18n/all-languages.server'
import { translator } from '~/i18n/translator'

test.each([
  ['de', 'Abdoulkarim', 'd’Abdoulkarim'],
  ['de', 'Aïchatou Maman', 'd’Aïchatou Maman'],
  ['de', 'Élisabeth', 'd’Élisabeth'],
  ['De', 'Ousmane', 'D’Ousmane'],
  ['que', 'Issa', 'qu’Issa'],
  ['de', 'Moussa', 'de Moussa'],
  ['de', 'Hadjara', 'de Hadjara'],
  ['de', 'Yacouba', 'de Yacouba'],
  ['de', '8', 'de 8'],
  ['de', '', 'de '],
])('%s %s', (word, name, both) => {
  expect(elide(word, name)).toBe(both)
})

test('only a whole word before a value is made one with it', () => {
  expect(withElisions('à la place de {{name}}')).toBe('à la place {{name, de}}')
  expect(withElisions('monde {{name}}, de la {{name}}')).toBe('monde {{name}}, de la {{name}}')
})

test('sentences with a name are said as French says them', () => {
  const t = translator('fr')
  expect(t('losses.decision.lead', { number: 'K-1', name: 'Aïchatou' })).toBe('Kit K-1 d’Aïchatou')
  expect(t('losses.decision.lead', { number: 'K-1', name: 'Moussa' })).toBe('Kit K-1 de Moussa')
  expect(translator('en')('losses.decision.lead', { number: 'K-1', name: 'Aïchatou' })).toContain('Aïchatou')
})
