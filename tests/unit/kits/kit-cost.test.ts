import { expect, test } from 'vitest'
import { kitCost, lineRefusal } from '~/domain/kits/kit-cost'

test('the lines of a groundnut oil kit add up', () => {
  const lines = [
    { quantity: 2, unitPrice: 39_500 },
    { quantity: 4, unitPrice: 3_250 },
    { quantity: 1, unitPrice: 21_500 },
    { quantity: 1, unitPrice: 8_500 },
    { quantity: 10, unitPrice: 450 },
  ]
  expect(kitCost(lines)).toBe(126_500)
  expect(kitCost([])).toBe(0)
})

test.each([
  [1, 0, 'price-out-of-range'],
  [1, 1, null],
  [10_000, 100_000_000, null],
  [0, 1, 'quantity-out-of-range'],
  [10_001, 1, 'quantity-out-of-range'],
  [1.5, 1, 'quantity-out-of-range'],
  [1, -1, 'price-out-of-range'],
  [1, 100_000_001, 'price-out-of-range'],
  [1, 0.5, 'price-out-of-range'],
  [Number.NaN, 1, 'quantity-out-of-range'],
])('%d at %d', (quantity, unitPrice, refusal) => {
  expect(lineRefusal({ quantity, unitPrice })).toBe(refusal)
})

test('a line out of bounds, or a sum no longer exact, has no cost', () => {
  expect(() => kitCost([{ quantity: 0, unitPrice: 1 }])).toThrow('quantity-out-of-range')
  const dearest = Array.from({ length: 9008 }, () => ({ quantity: 10_000, unitPrice: 100_000_000 }))
  expect(kitCost(dearest.slice(0, 9007))).toBe(9_007_000_000_000_000)
  expect(() => kitCost(dearest)).toThrow('cost-out-of-range')
})
