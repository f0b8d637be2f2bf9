import { expect, test } from 'vitest'
import { laneSteps, stripLanes } from '~/domain/plans/lane-steps'

const today = '2026-11-19'
const step = (code: string, plannedOn: string, completedOn: string | null = null) => ({ code, plannedOn, completedOn })

test('without a plan the first step is the current one', () => {
  expect(laneSteps(stripLanes.children, [], today)).toEqual({
    steps: ['current', 'next', 'next', 'next', 'next', 'next'],
    lastDone: null,
    firstLate: null,
  })
})

test('a step is done when all have done it, and late as soon as one is late', () => {
  const planned = [
    step('C1', '2026-10-01', '2026-10-05'),
    step('C1', '2026-10-01', '2026-10-09'),
    step('C2', '2026-10-20', '2026-10-20'),
    step('C2', '2026-11-18'),
    step('C3', '2026-11-19'),
  ]
  const { steps, lastDone, firstLate } = laneSteps(stripLanes.children, planned, today)
  expect(steps).toEqual(['done', 'late', 'next', 'next', 'next', 'next'])
  expect([lastDone, firstLate]).toEqual(['C1', 'C2'])
})

test('a tolerance is kept to its last day', () => {
  const stepOn = (plannedOn: string) => laneSteps(['M6'], [step('M6', plannedOn)], today).steps
  expect(stepOn('2026-10-29')).toEqual(['current'])
  expect(stepOn('2026-10-28')).toEqual(['late'])
})
