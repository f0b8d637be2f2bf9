import { expect, test } from 'vitest'
import { knownItem } from '~/domain/kits/known-item'

const lines = [
  { item: 'Semences (oignon, tomate, chou)', unit: 'lot' },
  { item: 'Sac de mil de 50 kg', unit: 'sack' },
  { item: 'Sac de mil de 50 kg', unit: 'kg' },
  { item: 'Seau', unit: 'piece' },
]

test.each([
  ['SEMENCES (OIGNON, TOMATE, CHOU)', 'lot', 'Semences (oignon, tomate, chou)'],
  ['semences  oignon tomate chou', 'piece', 'Semences (oignon, tomate, chou)'],
  ['Sémences (oignon,tomate,chou)', 'lot', 'Semences (oignon, tomate, chou)'],
  ['Semence (oignon, tomate, chou)', 'lot', 'Semences (oignon, tomate, chou)'],
  ['Sac de mil de 10 kg', 'sack', undefined],
  ['Sac de mil de 500 kg', 'sack', undefined],
  ['Sceau', 'piece', undefined],
  ['Tracteur', 'piece', undefined],
])('%s of %s means %s', (item, unit, meant) => {
  expect(knownItem(lines, { item, unit })?.item).toBe(meant)
})

test('the same unit goes first', () => {
  expect(knownItem(lines, { item: 'sac de mil de 50 kg', unit: 'kg' })).toBe(lines[2])
})
