import { expect, test } from 'vitest'
import { visitRefusal, type BusinessVisit } from '~/domain/mentoring/visit-refusal'

const today = '2026-11-22'
const visit: BusinessVisit = {
  visitedOn: today,
  takings: 14_200,
  costs: 6_500,
  animalsAlive: null,
  animalsValue: null,
  nextVisitOn: '2026-12-22',
}

test.each<[string, Partial<BusinessVisit>, string | null]>([
  ['today', {}, null],
  ['tomorrow', { visitedOn: '2026-11-23' }, 'in-the-future'],
  ['on the day of the handover', { visitedOn: '2026-06-18' }, null],
  ['the day before the handover', { visitedOn: '2026-06-17' }, 'before-delivery'],
  ['on no day', { visitedOn: '' }, 'date-unreadable'],
  ['next visit on no day', { nextVisitOn: '2026-13-01' }, 'date-unreadable'],
  ['next visit on the same day', { nextVisitOn: today }, 'next-visit-before-this-one'],
  ['no next visit', { nextVisitOn: null }, null],
  ['nothing sold, nothing told of costs', { takings: 0, costs: null }, null],
  ['takings at the bound', { takings: 100_000_000 }, null],
  ['takings beyond it', { takings: 100_000_001 }, 'amount-out-of-range'],
  ['costs below nothing', { costs: -1 }, 'amount-out-of-range'],
  ['half a franc', { animalsValue: 0.5 }, 'amount-out-of-range'],
  ['a thousand sheep', { animalsAlive: 1000, animalsValue: 50_000_000 }, null],
  ['a thousand and one', { animalsAlive: 1001 }, 'animals-out-of-range'],
])('%s', (_, overrides, refusal) => {
  expect(visitRefusal({ ...visit, ...overrides }, '2026-06-18', today)).toBe(refusal)
})

test('before any handover a visit has no earliest day', () => {
  expect(visitRefusal({ ...visit, visitedOn: '2026-01-01' }, null, today)).toBeNull()
})
