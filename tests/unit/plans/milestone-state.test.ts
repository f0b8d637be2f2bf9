import { expect, test } from 'vitest'
import { toleranceOf } from '~/domain/plans/milestone-template'
import { daysLate, milestoneState, type MilestoneFacts } from '~/domain/plans/milestone-state'

function facts(overrides: Partial<MilestoneFacts>): MilestoneFacts {
  return { plannedOn: '2026-11-10', toleranceDays: 0, completedOn: null, withdrawn: false, ...overrides }
}

test.each([
  ['31 days before', '2026-10-10', 0, 'planned', 0],
  ['30 days before', '2026-10-11', 0, 'due', 0],
  ['on the day', '2026-11-10', 0, 'due', 0],
  ['the day after', '2026-11-11', 0, 'late', 1],
  ['on the last day of the tolerance', '2026-12-01', 21, 'due', 0],
  ['one day beyond the tolerance', '2026-12-02', 21, 'late', 22],
] as const)('%s', (_, today, toleranceDays, state, days) => {
  expect(milestoneState(facts({ toleranceDays }), today)).toBe(state)
  expect(daysLate(facts({ toleranceDays }), today)).toBe(days)
})

test('the closure is due from its day on and never late', () => {
  const closure = facts({ toleranceDays: toleranceOf('X') })
  expect(milestoneState(closure, '2027-06-01')).toBe('due')
  expect(daysLate(closure, '2027-06-01')).toBe(0)
  expect(toleranceOf('M6')).toBe(21)
  expect(toleranceOf('feesDue')).toBe(0)
})

test('done stays done, however late and also when it was taken out of the plan', () => {
  const done = facts({ completedOn: '2026-12-30', withdrawn: true })
  expect(milestoneState(done, '2027-06-01')).toBe('done')
  expect(daysLate(done, '2027-06-01')).toBe(0)
})

test('what was taken out of the plan is never late', () => {
  expect(milestoneState(facts({ withdrawn: true }), '2027-06-01')).toBe('withdrawn')
  expect(daysLate(facts({ withdrawn: true }), '2027-06-01')).toBe(0)
})
