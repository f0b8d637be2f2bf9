import { expect, test } from 'vitest'
import { catalogueCeilingsMoved } from '~/domain/kits/catalogue-ceilings-moved'
import { roundContentText } from '~/domain/supplies/round-content'
import { roundNumber } from '~/domain/supplies/round-number'
import { supplyItemOf } from '~/domain/supplies/supply-item'

test.each([
  ['Sac d’école', 'schoolBag'],
  ['Cahiers de 100 pages', 'exerciseBooks'],
  ['Crayons, gomme et taille-crayon', 'pencils'],
  ['Stylos à bille', 'pens'],
  ['Ardoise et craies', 'slateAndChalk'],
  ['Règle et boîte de géométrie', 'ruler'],
  ['Tenue d’école', 'clothing'],
  ['Cotisation scolaire', 'fees'],
  ['School bag', 'schoolBag'],
  ['100-page exercise books', 'exerciseBooks'],
  ['Savon', 'soapAndHygiene'],
  ['Lampe solaire', 'other'],
])('%s is %s in a child’s file', (item, known) => {
  expect(supplyItemOf(item)).toBe(known)
})

test('a round is bound to each child’s kit, in whatever order they stand', () => {
  const [one, two] = [
    { kitId: 'a', contentHash: '1' },
    { kitId: 'b', contentHash: '2' },
  ]
  expect(roundContentText('r', [one, two])).toBe(roundContentText('r', [two, one]))
  expect(roundContentText('r', [one])).not.toBe(roundContentText('r', [one, two]))
  expect(roundContentText('r', [one, { ...two, contentHash: '3' }])).not.toBe(roundContentText('r', [one, two]))
  expect(roundContentText('s', [one])).not.toBe(roundContentText('r', [one]))
  expect(roundNumber(2026, 14)).toBe('F-2026-0014')
})

test.each([
  ['nothing', 100, 100, 0],
  ['raised', 100, 101, 1],
  ['lowered', 100, 99, 1],
  ['set for the first time', null, 100, 1],
  ['taken away', 100, null, 1],
  ['none before, none now', null, null, 0],
])('a ceiling: %s', (_, before, after, moved) => {
  const line = { itemFr: 'Bouc', unit: 'head' }
  const change = catalogueCeilingsMoved([{ ...line, unitPriceCeiling: before }], [{ ...line, unitPriceCeiling: after }])
  expect(change).toHaveLength(moved)
})

test('a new line with a ceiling moves money, one without moves none', () => {
  const added = (unitPriceCeiling: number | null) =>
    catalogueCeilingsMoved([], [{ itemFr: 'Bouc', unit: 'head', unitPriceCeiling }]).length
  expect([added(5), added(null)]).toEqual([1, 0])
})
