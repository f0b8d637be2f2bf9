import { expect, test } from 'vitest'
import { areTwins, bitsApart, likenessOf } from '~/domain/pictures/picture-likeness'
import { takesPictures } from '~/domain/pictures/picture-bounds'

test('each bit says whether a dot is darker than its right neighbour', () => {
  const rising = Array.from({ length: 72 }, (_, at) => at % 9)
  const falling = rising.map((grey) => 9 - grey)
  expect(likenessOf(rising)).toBe('ffffffffffffffff')
  expect(likenessOf(falling)).toBe('0000000000000000')
  expect(bitsApart(likenessOf(rising), likenessOf(falling))).toBe(64)
})

test.each([
  ['0000000000000000', '00000000000003ff', 10, true],
  ['0000000000000000', '00000000000007ff', 11, false],
  ['8000000000000001', '0000000000000000', 2, true],
  ['ffffffff00000000', '00000000ffffffff', 64, false],
])('%s and %s are %i bits apart', (one, other, apart, twins) => {
  expect(bitsApart(one, other)).toBe(apart)
  expect(areTwins(one, other)).toBe(twins)
})

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
