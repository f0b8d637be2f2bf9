import { expect, test } from 'vitest'
import { defaultDependencies1, dependencyDeadline, dependencyState, feesDueOn } from '~/domain/plans/dependencies'

const source = { plannedOn: '2026-09-10', toleranceDays: 0, completedOn: null }
const deadline = '2026-09-15'

test('a kit must earn by 15 September for fees that fall due on 1 October', () => {
  const fees = defaultDependencies1.rows.find(({ to }) => to === 'feesDue')
  expect(fees && dependencyDeadline(fees, '2026-10-01')).toBe('2026-09-15')
})

test.each([
  ['open on the planned day', source, '2026-09-10', { state: 'open' }],
  ['threatened the day after', source, '2026-09-11', { state: 'threatened', reason: 'sourceLate' }],
  ['open within the tolerance', { ...source, toleranceDays: 1 }, '2026-09-11', { state: 'open' }],
  ['open when planned on the deadline', { ...source, plannedOn: '2026-09-15' }, '2026-09-01', { state: 'open' }],
  [
    'threatened when planned a day after the deadline',
    { ...source, plannedOn: '2026-09-16' },
    '2026-09-01',
    { state: 'threatened', reason: 'sourcePlannedAfterDeadline' },
  ],
  [
    'late is named before planned too late',
    { ...source, plannedOn: '2026-09-16' },
    '2026-09-17',
    { state: 'threatened', reason: 'sourceLate' },
  ],
  [
    'kept on the deadline',
    { ...source, completedOn: '2026-09-15' },
    '2026-12-01',
    { state: 'kept', completedOn: '2026-09-15', afterDeadline: false },
  ],
  [
    'kept a day after the deadline',
    { ...source, completedOn: '2026-09-16' },
    '2026-12-01',
    { state: 'kept', completedOn: '2026-09-16', afterDeadline: true },
  ],
] as const)('%s', (_, given, today, expected) => {
  expect(dependencyState(given, deadline, today)).toEqual(expected)
})

test.each([
  ['2026-09-15', '2026-10-01'],
  ['2026-09-16', '2027-10-01'],
])('a kit first planned for %s is meant for the fees of %s', (kitOn, feesOn) => {
  expect(feesDueOn(kitOn)).toBe(feesOn)
})
