import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFrancs, typedAmount, typedRate, usualRates } from '~/domain/funds/grant-amount'

test.each([
  ['XOF', '1 250 000', 1_250_000],
  ['XOF', '1\u202f250\u00a0000', 1_250_000],
  ['XOF', '0', 0],
  ['XOF', '12,5', null],
  ['XOF', '12.0', null],
  ['XOF', '-5', null],
  ['XOF', '1e15', null],
  ['XOF', '', null],
  ['XOF', '9999999999999999', null],
  ['EUR', '1250', 125_000],
  ['EUR', '1 250,5', 125_050],
  ['EUR', '1250.05', 125_005],
  ['EUR', '1250.055', null],
  ['EUR', ',5', null],
] as const)('%s typed as "%s" is %s in its smallest unit', (currency, typed, amount) => {
  expect(typedAmount(currency, typed)).toBe(amount)
})

test.each([
  ['655,957', 655_957],
  ['655.957', 655_957],
  ['655', 655_000],
  ['655,9571', null],
  ['abc', null],
] as const)('a rate typed as "%s" is %s thousandths', (typed, rate) => {
  expect(typedRate(typed)).toBe(rate)
})

test.each([
  ['XOF', 1_250_000, usualRates.XOF, 1_250_000],
  ['EUR', 100, usualRates.EUR, 655],
  ['EUR', 50_000, usualRates.EUR, 327_978],
  ['EUR', 1, usualRates.EUR, 6],
  ['EUR', 10_000_000_000, usualRates.EUR, 65_595_700_000],
] as const)('%s %i at %i thousandths are %i francs, rounded down', (currency, amount, rate, francs) => {
  expect(inFrancs(currency, amount, rate)).toBe(francs)
})

test('francs never promise more than the donor gave', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e10 }), (cents) => {
      const francs = inFrancs('EUR', cents, usualRates.EUR)
      const given = BigInt(cents) * BigInt(usualRates.EUR)
      expect(BigInt(francs) * 100_000n <= given && given < (BigInt(francs) + 1n) * 100_000n).toBe(true)
    }),
  )
})
