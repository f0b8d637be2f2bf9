import { expect, test } from 'vitest'
import { burn } from '~/domain/funds/burn'
import { grantStanding } from '~/domain/funds/grant-standing'

const year = { startsOn: '2026-01-15', endsOn: '2026-12-31' }

test('the plan spreads what is allotted over the months of the grant; spending and commitments add up', () => {
  const months = [
    { month: '2026-03', committed: -20, spent: 15 },
    { month: '2026-02', committed: 100, spent: 0 },
  ]
  expect(burn(year, 1_200, months, '2026-04-02')).toEqual([
    { month: '2026-01', spentIn: 0, spent: 0, held: 0, plan: 100 },
    { month: '2026-02', spentIn: 0, spent: 0, held: 100, plan: 200 },
    { month: '2026-03', spentIn: 15, spent: 15, held: 80, plan: 300 },
    { month: '2026-04', spentIn: 0, spent: 15, held: 80, plan: 400 },
  ])
})

test('what is paid after the end stands beside the whole plan, and twelve months are shown', () => {
  const rows = burn(year, 1_200, [{ month: '2027-02', committed: -5, spent: 5 }], '2027-05-01')
  expect(rows).toHaveLength(12)
  expect(rows.at(-1)).toEqual({ month: '2027-02', spentIn: 5, spent: 5, held: -5, plan: 1_200 })
})

test('a grant that has not begun shows its first month', () => {
  expect(burn(year, 0, [], '2025-06-01')).toEqual([{ month: '2026-01', spentIn: 0, spent: 0, held: 0, plan: 0 }])
})

const grant = { startsOn: '2026-01-01', endsOn: '2026-12-31', amountXof: 1_000 }

test.each([
  ['2025-12-31', 0, 60, 'before', false],
  ['2026-01-01', 0, 60, 'open', false],
  ['2026-11-01', 0, 60, 'open', true],
  ['2026-10-31', 0, 60, 'open', false],
  ['2026-12-31', 0, 60, 'open', true],
  ['2026-12-31', 1_000, 60, 'open', false],
  ['2026-12-31', 999, 60, 'open', true],
  ['2026-12-31', 0, null, 'open', false],
  ['2027-01-01', 0, 60, 'ended', false],
] as const)(
  'on %s, %i used, warned %s days before, a grant is %s and pointed out: %s',
  (today, used, days, when, soon) => {
    expect(grantStanding(grant, used, today, days)).toMatchObject({ when, endsSoon: soon })
  },
)
