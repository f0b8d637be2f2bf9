import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mcnemarExact } from '~/domain/statistics/mcnemar'
import { signTest } from '~/domain/statistics/sign-test'

test.each([
  [12, 3, 0.03515625],
  [3, 12, 0.03515625],
  [5, 5, 1],
  [6, 5, 1],
  [1, 0, 1],
  [6, 0, 0.03125],
  [5, 0, 0.0625],
  [10, 1, 0.01171875],
])('%i against %i has p = %d', (one, other, p) => {
  expect(mcnemarExact(one, other)).toBe(p)
  expect(signTest(one, other)).toBe(p)
})

test('nothing counted, nothing tested', () => {
  expect(mcnemarExact(0, 0)).toBeNull()
  expect(signTest(0, 0)).toBeNull()
})

test('thousands of pairs neither overflow nor vanish', () => {
  expect(signTest(2600, 2400)).toBeCloseTo(0.0049, 3)
  expect(signTest(5000, 0)).toBe(0)
})

test('it is symmetric and a probability', () => {
  const count = fc.integer({ min: 0, max: 1500 })
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 1500 }), (one, other) => {
      const p = signTest(one, other) ?? -1
      expect(p).toBe(signTest(other, one))
      expect(p).toBeGreaterThanOrEqual(0)
      expect(p).toBeLessThanOrEqual(1)
    }),
  )
})
