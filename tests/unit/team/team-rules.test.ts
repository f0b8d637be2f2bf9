import { describe, expect, test } from 'vitest'
import { caseloadOf, type OpenCase } from '~/domain/team/caseloads'
import { decisionRefusal } from '~/domain/team/decision-refusal'
import { kitWaitsTooLong, tooLongSince } from '~/domain/team/exceptions'
import { entryDelay } from '~/domain/team/late-entry'
import { schoolMonthBefore } from '~/domain/schooling/school-months'
import { lacksFigures } from '~/domain/team/missing-data'
import { suspectedDuplicates } from '~/domain/team/suspected-duplicates'
import { warningsByCommune, type WarningSign } from '~/domain/team/warnings'

const today = '2026-11-19'

describe('what is too long', () => {
  test.each([
    ['the last day that is still in time', '2026-10-19', null, 31, null],
    ['one day more', '2026-10-18', null, 31, 32],
    ['never, from the return on', null, '2026-10-01', 31, 49],
    ['never, and no return', null, null, 31, null],
  ])('%s', (_, last, from, atMost, days) => {
    expect(tooLongSince(last, from, today, atMost)).toBe(days)
  })

  test.each([
    ['submitted', '2026-11-12', null],
    ['submitted', '2026-11-11', 8],
    ['approved', '2026-10-29', null],
    ['approved', '2026-10-28', 22],
    ['delivered', '2026-01-01', null],
  ])('a kit that is %s since %s', (state, since, days) => {
    expect(kitWaitsTooLong(state, since, today)).toBe(days)
  })

  test('a request climbs after the days that were set', () => {
    expect(kitWaitsTooLong('submitted', '2026-11-16', today, 3)).toBeNull()
    expect(kitWaitsTooLong('submitted', '2026-11-15', today, 3)).toBe(4)
  })
})

describe('a decision of the meeting', () => {
  const team = ['lead', 'officer']
  test.each([
    ['keeping needs nobody and no day', { outcome: 'keep', assigneeId: null, dueOn: null }, null],
    ['a task is for somebody', { outcome: 'task', assigneeId: null, dueOn: today }, 'meeting-needs-somebody'],
    ['of the team', { outcome: 'task', assigneeId: 'other', dueOn: today }, 'meeting-not-in-team'],
    ['until a day', { outcome: 'task', assigneeId: 'officer', dueOn: null }, 'meeting-needs-day'],
    ['that is not over', { outcome: 'task', assigneeId: 'officer', dueOn: '2026-11-18' }, 'meeting-day-passed'],
    ['today is in time', { outcome: 'task', assigneeId: 'officer', dueOn: today }, null],
  ] as const)('%s', (_, decision, refusal) => {
    expect(decisionRefusal(decision, team, today)).toBe(refusal)
  })
})

test('a caseload counts each household once, and what is due today and in seven days', () => {
  const open = (id: string, facts: Partial<OpenCase> = {}): [string, OpenCase] => [
    id,
    { id, riskLevel: 'low', lateFrom: null, nextDueOn: null, ...facts },
  ]
  const cases = new Map([
    open('a', { riskLevel: 'high', lateFrom: today, nextDueOn: '2026-11-01' }),
    open('b', { lateFrom: '2026-11-20', nextDueOn: today }),
    open('c', { nextDueOn: '2026-11-26' }),
    open('d', { nextDueOn: '2026-11-27' }),
  ])
  expect(caseloadOf(['a', 'a', 'b', 'c', 'd', 'closed'], cases, today)).toEqual({ open: 4, high: 1, late: 1, week: 2 })
})

test('warnings count each household once a sign, the commune with most warned households first', () => {
  const house = (id: string, communePcode: string, ...signs: WarningSign[]) => ({
    id,
    communePcode,
    signs: new Set(signs),
  })
  const rows = warningsByCommune([
    house('1', 'A'),
    house('2', 'A', 'late'),
    house('3', 'B', 'late', 'childAway'),
    house('4', 'B', 'alert', 'absences', 'businessStopped'),
  ])
  const none = { late: 0, childAway: 0, alert: 0, businessStopped: 0, absences: 0, unverified: 0, goodsMissing: 0 }
  expect(rows).toEqual([
    {
      communePcode: 'B',
      households: 2,
      warned: 2,
      late: 1,
      childAway: 1,
      alert: 1,
      businessStopped: 1,
      absences: 1,
      unverified: 0,
      goodsMissing: 0,
    },
    { ...none, communePcode: 'A', households: 2, warned: 1, late: 1 },
  ])
})

describe('data quality', () => {
  test('the delay of entries: median, and those after more than seven days', () => {
    expect(entryDelay([0, 7, 8, 30])).toEqual({ n: 4, medianDays: 7.5, late: 2 })
    expect(entryDelay([])).toEqual({ n: 0, medianDays: null, late: 0 })
  })

  test.each([
    ['2026-11-19', '2026-10'],
    ['2026-10-31', null],
    ['2026-07-01', '2026-06'],
    ['2026-01-10', '2025-12'],
  ])('on %s the register wanted is that of %s', (on, month) => {
    expect(schoolMonthBefore([], on)?.month ?? null).toBe(month)
  })

  test('a trade needs takings and costs, livestock its animals', () => {
    expect(lacksFigures('trade', { takings: 1000, costs: null, animalsAlive: null })).toBe(true)
    expect(lacksFigures('trade', { takings: 0, costs: 0, animalsAlive: null })).toBe(false)
    expect(lacksFigures('livestock', { takings: null, costs: null, animalsAlive: 0 })).toBe(false)
    expect(lacksFigures('livestock', { takings: 1, costs: 1, animalsAlive: null })).toBe(true)
  })

  test('the same name and sex in two households, birth years two apart at most', () => {
    const person = (id: string, householdId: string, birthYear: number, name = 'hadiza issoufou', sex = 'female') => ({
      id,
      householdId,
      name,
      sex,
      birthYear,
    })
    const pairs = suspectedDuplicates([
      person('1', 'A', 1990),
      person('2', 'B', 1992),
      person('3', 'C', 1993),
      person('4', 'A', 1990),
      person('5', 'D', 1990, 'hadiza issoufou', 'male'),
      person('6', 'E', 1990, ''),
      person('7', 'F', 1990, ''),
    ])
    expect(pairs.map(({ one, other }) => one.id + other.id)).toEqual(['12', '23', '24'])
  })
})
