import { expect, test } from 'vitest'
import { milestonesShownByVisit, type VisitedPlan } from '~/domain/mentoring/milestones-shown-by-visit'

const plan: VisitedPlan = {
  deliveredOn: '2026-06-18',
  deliveredByIds: ['ibrahim'],
  openOn: { M5: '2026-07-18', M6: '2026-09-18', M7: '2026-12-18', M8: '2027-06-18' },
}

test.each([
  ['by another than the deliverer', '2026-07-20', 'salissou', true, ['M5']],
  ['by the deliverer', '2026-07-20', 'ibrahim', true, []],
  ['of a closed business, by another', '2026-09-18', 'salissou', false, ['M5']],
  ['22 days before the third month', '2026-08-27', 'ibrahim', true, []],
  ['21 days before it', '2026-08-28', 'ibrahim', true, ['M6']],
  ['21 days after it', '2026-10-09', 'ibrahim', true, ['M6']],
  ['22 days after it', '2026-10-10', 'ibrahim', true, []],
  ['of a closed business at six months', '2026-12-18', 'ibrahim', false, []],
  ['at six months, the first by another', '2026-12-18', 'salissou', true, ['M5', 'M7']],
  ['at twelve months', '2027-06-18', 'ibrahim', true, ['M8']],
  ['before the handover', '2026-06-17', 'salissou', true, []],
] as const)('a visit %s', (_, visitedOn, visitorId, operating, shown) => {
  expect(milestonesShownByVisit({ visitedOn, visitorId, operating }, plan)).toEqual(shown)
})

test('what is completed is not shown again', () => {
  const visit = { visitedOn: '2026-09-18', visitorId: 'salissou', operating: true }
  expect(milestonesShownByVisit(visit, { ...plan, openOn: { M7: '2026-12-18' } })).toEqual([])
})

test('without a handover a visit shows nothing', () => {
  const visit = { visitedOn: '2026-09-18', visitorId: 'salissou', operating: true }
  expect(milestonesShownByVisit(visit, { ...plan, deliveredOn: null })).toEqual([])
})
