import { expect, test } from 'vitest'
import { isOperating, netOfWeek } from '~/domain/mentoring/business-states'

test.each([
  ['open', null, true],
  ['reduced', null, true],
  ['suspended', null, false],
  ['closed', null, false],
  ['changed', null, false],
  ['open', 1, true],
  ['open', 0, false],
  ['closed', 3, false],
] as const)('%s with %s animals alive', (state, animalsAlive, operating) => {
  expect(isOperating(state, animalsAlive)).toBe(operating)
})

test.each([
  [14_200, 6_500, 7_700],
  [1_000, 4_000, -3_000],
  [0, 0, 0],
  [null, 4_000, null],
  [1_000, null, null],
])('takings %s less costs %s', (takings, costs, net) => {
  expect(netOfWeek(takings, costs)).toBe(net)
})
