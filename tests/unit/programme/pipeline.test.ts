import { expect, test } from 'vitest'
import type { MilestoneRow } from '~/domain/links/link-units'
import { pipelineSteps } from '~/domain/programme/pipeline'

const asOf = '2026-11-19'

function row(overrides: Partial<MilestoneRow>): MilestoneRow {
  return {
    milestone: 'C1',
    householdId: 'H1',
    personId: 'child',
    dueOn: asOf,
    completedOn: null,
    withdrawn: false,
    ...overrides,
  }
}

test('due counts from the planned day on, and what was done early', () => {
  const rows = [
    row({ personId: 'today' }),
    row({ personId: 'tomorrow', dueOn: '2026-11-20' }),
    row({ personId: 'early', dueOn: '2026-12-24', completedOn: '2026-11-01' }),
  ]
  expect(pipelineSteps(['C1', 'C2'], rows, asOf)).toEqual([
    { code: 'C1', done: 1, due: 2 },
    { code: 'C2', done: 0, due: 0 },
  ])
})

test('a child whose completion was corrected counts once', () => {
  const rows = [row({ completedOn: '2026-10-01', withdrawn: true }), row({ completedOn: '2026-10-05' })]
  expect(pipelineSteps(['C1'], rows, asOf)).toEqual([{ code: 'C1', done: 1, due: 1 }])
})

test('what was withdrawn, or comes after the day, is not done', () => {
  const rows = [
    row({ personId: 'withdrawn', completedOn: '2026-10-01', withdrawn: true }),
    row({ personId: 'later', completedOn: '2026-11-20' }),
  ]
  expect(pipelineSteps(['C1'], rows, asOf)).toEqual([{ code: 'C1', done: 0, due: 2 }])
})
