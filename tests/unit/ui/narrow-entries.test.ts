import { expect, test } from 'vitest'
import { narrowEntries } from '~/ui/timeline/narrow-entries'
import { denseTimeline } from './fixtures/household-timeline'

const entries = narrowEntries(denseTimeline())

test('everything stands by date, each month is announced once', () => {
  expect(entries.map((entry) => entry.on)).toEqual(entries.map((entry) => entry.on).sort())
  const months = entries.flatMap((entry) => (entry.kind === 'month' ? [entry.label] : []))
  expect(new Set(months).size).toBe(months.length)
  expect(months[0]).toBe('m0 2026')
})

test('all milestones are there, with who and what they wait for', () => {
  const milestones = entries.filter((entry) => entry.kind === 'milestone')
  expect(milestones).toHaveLength(45)
  const fees = milestones.find((entry) => entry.milestone.id === 'b7')
  expect(fees).toMatchObject({ who: 'b', track: 'children', dependencies: [{ id: 'd2' }] })
})

test('what was measured on one day stands in one entry', () => {
  const measured = entries.find((entry) => entry.kind === 'outcome' && entry.on === '2026-03-24')
  expect(measured).toMatchObject({ measures: [{ title: 'rCSI' }, { title: 'Moussa', away: true }] })
})
