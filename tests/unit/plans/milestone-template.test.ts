import { expect, test } from 'vitest'
import { milestone, milestoneTemplate1 } from '~/domain/plans/milestone-template'
import { milestoneCodes, milestoneUnits, planTracks } from '~/domain/plans/milestones'

test('the template has every code once, in the order of the table', () => {
  expect(milestoneTemplate1.milestones.map(({ code }) => code)).toEqual(milestoneCodes)
})

test('every milestone stands on a known track and unit', () => {
  for (const { track, unit } of milestoneTemplate1.milestones) {
    expect(planTracks).toContain(track)
    expect(milestoneUnits).toContain(unit)
  }
})

test.each([
  ['M0', 'household', 0],
  ['M1', 'household', 0],
  ['M4', 'caregiver', 0],
  ['M6', 'caregiver', 21],
  ['M8', 'caregiver', 21],
  ['C4', 'child', 21],
  ['C6', 'child', 0],
  ['F1', 'household', 0],
  ['H1', 'household', 0],
  ['H2', 'household', 30],
  ['X', 'household', 0],
] as const)('%s is a milestone of the %s, in time for %i days', (code, unit, toleranceDays) => {
  expect(milestone(code)).toMatchObject({ unit, toleranceDays })
})

test('only the kit and the closure stand behind a gate', () => {
  const gated = milestoneTemplate1.milestones.filter(({ gate }) => gate !== undefined).map(({ code }) => code)
  expect(gated).toEqual(['M4', 'X'])
})

test('a template without the code says so', () => {
  expect(() => milestone('M4', { version: 2, validFrom: '2027-01-01', milestones: [] })).toThrow('no milestone M4')
})
