import { expect, test } from 'vitest'
import { deliveryGate, gateConditions, gateIsOpen, waiverRefusal, type GateFacts } from '~/domain/plans/delivery-gate'

const today = '2026-11-22'

function facts(overrides: Partial<GateFacts> = {}): GateFacts {
  return {
    baselineOn: '2026-10-01',
    trainingDoneOn: '2026-09-01',
    consentSince: '2026-03-20',
    approvedOn: '2026-11-20',
    safeToSupport: { judgedOn: '2026-11-01', safe: true },
    waivers: [],
    ...overrides,
  }
}

function notMet(overrides: Partial<GateFacts>) {
  return deliveryGate(facts(overrides), today)
    .filter(({ met }) => !met)
    .map(({ condition }) => condition)
}

test('all conditions met: open, each with its day', () => {
  const checks = deliveryGate(facts(), today)
  expect(checks.map(({ condition }) => condition)).toEqual(gateConditions)
  expect(checks.map(({ on }) => on)).toEqual(['2026-10-01', '2026-09-01', '2026-03-20', '2026-11-20', '2026-11-01'])
  expect(gateIsOpen(checks)).toBe(true)
})

test.each([
  ['2026-07-25', []],
  ['2026-07-24', ['baseline']],
  [today, []],
  ['2026-11-23', ['baseline']],
  [null, ['baseline']],
])('a baseline of %s', (baselineOn, refused) => {
  expect(notMet({ baselineOn })).toEqual(refused)
})

test('once the first goods were handed over no newer baseline is asked for', () => {
  expect(notMet({ baselineOn: '2026-05-01', begunOn: '2026-08-29' })).toEqual([])
  expect(notMet({ baselineOn: '2026-05-01', begunOn: '2026-08-30' })).toEqual(['baseline'])
  expect(notMet({ baselineOn: null, begunOn: '2026-08-29' })).toEqual(['baseline'])
})

test.each([
  ['training', { trainingDoneOn: null }],
  ['training', { trainingDoneOn: '2026-11-23' }],
  ['consent', { consentSince: null }],
  ['approval', { approvedOn: null }],
  ['safeToSupport', { safeToSupport: null }],
  ['safeToSupport', { safeToSupport: { judgedOn: '2026-11-01', safe: false } }],
] as const)('without %s it stays shut', (condition, overrides) => {
  expect(notMet(overrides)).toEqual([condition])
  expect(gateIsOpen(deliveryGate(facts(overrides), today))).toBe(false)
})

test('the lead lets a missing training pass, and the check says so', () => {
  const waived = facts({ trainingDoneOn: null, waivers: [{ condition: 'training', waivedOn: '2026-11-10' }] })
  const checks = deliveryGate(waived, today)
  expect(checks[1]).toEqual({ condition: 'training', met: false, waived: true, on: '2026-11-10' })
  expect(gateIsOpen(checks)).toBe(true)
})

test.each([
  ['baseline', 'lead', 'nobody to ask before January', null],
  ['training', 'lead', 'ten years of trading', null],
  ['consent', 'lead', 'a reason', 'cannot-be-waived'],
  ['approval', 'lead', 'a reason', 'cannot-be-waived'],
  ['safeToSupport', 'lead', 'a reason', 'cannot-be-waived'],
  ['training', 'officer', 'a reason', 'not-the-lead'],
  ['training', 'lead', '  ', 'reason-missing'],
] as const)('%s waived by the %s', (condition, role, reason, refusal) => {
  expect(waiverRefusal(condition, role, reason)).toBe(refusal)
})
