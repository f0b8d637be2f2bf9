import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, bandsOfTwins, bitsApart, likenessOf, twinBits } from '~/domain/pictures/picture-likeness'
import { takesPictures } from '~/domain/pictures/picture-bounds'

test('each bit says whether a dot is darker than its right neighbour', () => {
  const rising = Array.from({ length: 72 }, (_, at) => at % 9)
  const falling = rising.map((grey) => 9 - grey)
  expect(likenessOf(rising)).toBe('ffffffffffffffff')
  expect(likenessOf(falling)).toBe('0000000000000000')
  expect(bitsApart(likenessOf(rising), likenessOf(falling))).toBe(64)
})

test.each([
  ['0000000000000000', '00000000000003ff', 10],
  ['0000000000000000', '00000000000007ff', 11],
  ['8000000000000001', '0000000000000000', 2],
  ['ffffffff00000000', '00000000ffffffff', 64],
])('%s and %s are %i bits apart', (one, other, apart) => {
  expect(bitsApart(one, other)).toBe(apart)
})

test('whatever bits of a picture change, up to as many as a twin may differ in, it is found by one of its bands', () => {
  const sample = fc.record({
    bits: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
    changed: fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: twinBits }),
  })
  fc.assert(
    fc.property(sample, ({ bits, changed }) => {
      const other = changed.reduce((left, bit) => left ^ (1n << BigInt(bit)), bits)
      const sought = new Set(bandsOfTwins(hex(bits)))
      expect(bandsOf(hex(other)).some((band) => sought.has(band))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
  expect(bandsOfTwins(hex(0n))).toHaveLength(4 * 137)
})

function hex(bits: bigint) {
  return bits.toString(16).padStart(16, '0')
}

test.each([
  ['/kits/0190/delivery', true],
  ['/kits/0190/verification', true],
  ['/lots/0190/quotes/new', true],
  ['/kits/0190/delivery/more', false],
  ['/kits/0190/decision', false],
  ['/sign-in', false],
])('%s takes pictures: %s', (path, takes) => {
  expect(takesPictures(path)).toBe(takes)
})
