import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '~/domain/statistics/wilson'

test.each([
  [81, 263, 0.308, 0.2553, 0.3662],
  [15, 148, 0.1014, 0.0624, 0.1605],
  [0, 20, 0, 0, 0.1611],
  [1, 29, 0.0345, 0.0061, 0.1718],
  [29, 29, 1, 0.883, 1],
])('%i of %i is %d, from %d to %d', (x, n, share, low, high) => {
  const interval = wilson(x, n)
  expect(interval?.share).toBeCloseTo(share, 4)
  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

test('there is no share of nothing', () => {
  expect(wilson(0, 0)).toBeNull()
})

test('the share lies inside its interval, and the interval inside 0 to 1', () => {
  const counts = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const { share, low, high } = wilson(x, n) ?? { share: -1, low: -1, high: -1 }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(share).toBeGreaterThanOrEqual(low)
      expect(high).toBeGreaterThanOrEqual(share)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
})
