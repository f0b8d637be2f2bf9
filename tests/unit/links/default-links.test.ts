import { expect, test } from 'vitest'
import { defaultLinks, linksOf, processSteps } from '~/domain/links/default-links'
import { milestoneCodes } from '~/domain/plans/milestones'

test('every milestone has a link, or says that it is a process step', () => {
  for (const code of milestoneCodes) {
    expect(linksOf(code).length > 0, code).toBe(!processSteps.includes(code))
  }
})

test('each milestone is linked to what the programme expects of it', () => {
  const measuresAfter = (code: string) => linksOf(code).map(({ measure }) => measure)
  expect(measuresAfter('M4')).toEqual(['childrenAtHome', 'rcsi', 'fcs'])
  expect(measuresAfter('M6')).toEqual(['income'])
  expect(measuresAfter('C1')).toEqual(['childrenAtHome', 'attendance'])
  expect(measuresAfter('C3')).toEqual(['reading', 'arithmetic'])
  expect(measuresAfter('C4')).toEqual(['childrenAtHome'])
})

test('success milestones start at their due date', () => {
  for (const { milestone, anchor } of defaultLinks) {
    expect(anchor).toBe(['M6', 'M7', 'M8', 'C4', 'C5', 'C6'].includes(milestone) ? 'due' : 'completed')
  }
})

test('the windows are the default ones and every reason is said once', () => {
  for (const { before, after } of defaultLinks) {
    expect({ before, after }).toEqual({ before: [-120, 0], after: [60, 120] })
  }
  expect(new Set(defaultLinks.map(({ why }) => why)).size).toBe(defaultLinks.length)
})

test('a milestone of a plan of its own has no link', () => {
  expect(linksOf('birthCertificate')).toEqual([])
})
