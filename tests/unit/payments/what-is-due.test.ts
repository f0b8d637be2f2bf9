import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paymentDayRefusal, payerRefusal } from '~/domain/payments/payment-refusal'
import { shareOut } from '~/domain/payments/share-out'
import { byKit, totalOf, whatIsDue } from '~/domain/payments/what-is-due'

const line = { kitLineId: 'a', kitId: 'K1', received: 3, approvedUnitPrice: 100, unitPrice: 90 }

test('what is received and not yet paid is due, at what it costs beside what was approved', () => {
  const parts = whatIsDue([line, { ...line, kitLineId: 'b', received: 0 }], new Map([['a', 1]]))
  expect(parts).toEqual([{ kitLineId: 'a', kitId: 'K1', quantity: 2, planned: 200, paid: 180 }])
  expect(totalOf(parts)).toBe(180)
  expect(whatIsDue([line], new Map([['a', 3]]))).toEqual([])
  expect(whatIsDue([line], new Map([['a', 4]]))).toEqual([])
})

test('a kit’s lines are settled together', () => {
  const parts = whatIsDue([line, { ...line, kitLineId: 'b' }, { ...line, kitLineId: 'c', kitId: 'K2' }], new Map())
  expect(byKit(parts)).toEqual([
    { kitId: 'K1', planned: 600, paid: 540 },
    { kitId: 'K2', planned: 300, paid: 270 },
  ])
})

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [0, [5, 5], [0, 0]],
  [7, [0, 7], [0, 7]],
  [1, [3, 5, 5], [0, 1, 0]],
  [0, [], []],
])('%i francs by %j are %j', (amount, weights, parts) => {
  expect(shareOut(amount, weights)).toEqual(parts)
})

test('parts add up to the amount, and none is above its weight', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(weights, fc.nat(1000), (given, thousandths) => {
      const whole = given.reduce((sum, weight) => sum + weight, 0)
      const amount = Math.floor((whole * thousandths) / 1000)
      const parts = shareOut(amount, given)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
      expect(parts.every((part, index) => part >= 0 && part <= (given[index] ?? 0))).toBe(true)
    }),
  )
})

const nobody = { receivedByIds: [], decidedByIds: [], tiedIds: [] }

test.each([
  ['logistics', nobody, null],
  ['logistics', { ...nobody, receivedByIds: ['me'] }, 'own-receipt'],
  ['logistics', { ...nobody, decidedByIds: ['me'] }, 'own-kit-to-pay'],
  ['logistics', { ...nobody, tiedIds: ['me'] }, 'payer-tied'],
  ['logistics', { receivedByIds: ['you'], decidedByIds: ['you'], tiedIds: ['you'] }, null],
  ['lead', nobody, 'not-your-role'],
  ['officer', nobody, 'not-your-role'],
] as const)('a %s pays what %j', (role, payable, refusal) => {
  expect(payerRefusal({ id: 'me', role }, payable)).toBe(refusal)
})

test.each([
  ['2026-11-16', 'paid-too-early'],
  ['2026-11-17', null],
  ['2026-11-19', null],
  ['2026-11-20', 'paid-in-future'],
])('paid on %s for an order of 2026-11-17, today 2026-11-19', (on, refusal) => {
  expect(paymentDayRefusal(on, '2026-11-17', '2026-11-19')).toBe(refusal)
})
