import { expect, test } from 'vitest'
import { defaultFlagPercent, priceFlag } from '~/domain/prices/price-flag'

test.each([
  [1_249, 1_000, 25, false],
  [1_250, 1_000, 25, true],
  [1_251, 1_000, 25, true],
  [1_000, 1_000, 25, false],
  [1, 1_000, 25, false],
  [4, 3, 25, true],
  [1_010, 1_000, 1, true],
  [6_000, 1_000, 500, true],
  [0, 0, 25, false],
  [100_000_000, null, 25, false],
])('%i beside %s last paid, flagged from %i %%: %s', (price, last, percent, flagged) => {
  expect(priceFlag(price, last, percent)).toBe(flagged)
})

test('the default is the programme’s own', () => {
  expect(defaultFlagPercent).toBe(25)
})
