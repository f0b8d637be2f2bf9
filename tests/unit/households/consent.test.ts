import { expect, test } from 'vitest'
import { consentInForce, consentInForceSince, type ConsentRow } from '~/domain/households/consent'

function row(overrides: Partial<ConsentRow> = {}): ConsentRow {
  return { purpose: 'photo', given: true, askedOn: '2026-03-20', until: null, withdrawnOn: null, ...overrides }
}

test.each([
  ['nothing asked', [], '2026-03-20', false],
  ['the day before', [row()], '2026-03-19', false],
  ['on its day', [row()], '2026-03-20', true],
  ['for another purpose', [row({ purpose: 'donorStory' })], '2026-03-20', false],
  ['on its last day', [row({ until: '2027-03-20' })], '2027-03-20', true],
  ['after its last day', [row({ until: '2027-03-20' })], '2027-03-21', false],
  ['the day before the withdrawal', [row({ withdrawnOn: '2026-06-01' })], '2026-05-31', true],
  ['on the day of the withdrawal', [row({ withdrawnOn: '2026-06-01' })], '2026-06-01', false],
  ['given again later', [row({ withdrawnOn: '2026-06-01' }), row({ askedOn: '2026-07-01' })], '2026-07-01', true],
  ['refused later', [row(), row({ given: false, askedOn: '2026-07-01' })], '2026-07-01', false],
  [
    'refused later, asked about the time before',
    [row(), row({ given: false, askedOn: '2026-07-01' })],
    '2026-06-30',
    true,
  ],
  ['corrected on the same day', [row({ given: false }), row()], '2026-03-20', true],
  ['refused on the same day', [row(), row({ given: false })], '2026-03-20', false],
  ['an older answer recorded late', [row({ askedOn: '2026-07-01' }), row({ given: false })], '2026-07-01', true],
] as const)('%s', (_, rows, on, inForce) => {
  expect(consentInForce(rows, 'photo', on)).toBe(inForce)
})

test('it is in force since the day of the answer that counts', () => {
  expect(consentInForceSince([row(), row({ askedOn: '2026-09-01' })], 'photo', '2026-10-01')).toBe('2026-09-01')
})
