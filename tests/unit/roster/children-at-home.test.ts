import { expect, test } from 'vitest'
import { absenceReasons, isAlarmingAbsence } from '~/domain/roster/absence'
import { childrenAway, type ChildObservation } from '~/domain/roster/children-away'
import { childrenAtHome } from '~/domain/roster/children-at-home'

const roster = [
  { id: 'mother', code: 'A', birthYear: 1990 },
  { id: 'sani', code: 'B', birthYear: 2014 },
  { id: 'halima', code: 'C', birthYear: 2016 },
]
const here = (childId: string): ChildObservation => ({ childId, where: 'here', why: null })
const away = (childId: string, why: ChildObservation['why']): ChildObservation => ({ childId, where: 'away', why })

test('away for work, travel or not known is alarming, and nothing else is', () => {
  expect(absenceReasons.filter(isAlarmingAbsence)).toEqual(['work', 'travel', 'notKnown'])
})

test('an absence without a reason is one nobody knows', () => {
  expect(childrenAway([here('a'), away('b', 'school'), away('c', null), away('d', 'work')])).toEqual(['c', 'd'])
})

test('nobody away is 0, which is best', () => {
  expect(childrenAtHome(roster, [here('sani'), away('halima', 'family')], '2027-03-01')).toEqual({
    kind: 'computed',
    value: 0,
    away: [],
    asked: 2,
  })
})

test('a sibling who is away to work counts', () => {
  expect(childrenAtHome(roster, [here('sani'), away('halima', 'work')], '2027-03-01')).toMatchObject({
    value: 1,
    away: ['C'],
  })
})

test('a child not asked about leaves no number, and is named', () => {
  expect(childrenAtHome(roster, [away('sani', 'travel')], '2027-03-01')).toEqual({
    kind: 'notComputable',
    notAsked: ['C'],
    awayAtLeast: 1,
  })
})

test('who is no longer a child is neither asked about nor counted', () => {
  expect(childrenAtHome(roster, [away('sani', 'work'), here('halima')], '2032-01-01')).toEqual({
    kind: 'computed',
    value: 0,
    away: [],
    asked: 1,
  })
})

test('a household without children has no number', () => {
  expect(childrenAtHome(roster.slice(0, 1), [], '2027-03-01').kind).toBe('notComputable')
})
