import { describe, expect, test } from 'vitest'
import {
  isLongUnexplained,
  missedSchoolDays,
  missedSessions,
  type SessionMark,
} from '~/domain/schooling/absence-streaks'
import { absenceRefusal } from '~/domain/schooling/absence-refusal'
import type { Closure } from '~/domain/schooling/closures'

const school = { id: 'garin', communePcode: 'NE007005001' }
const strike = (startsOn: string, endsOn: string): Closure => ({
  schoolId: 'garin',
  communePcode: null,
  startsOn,
  endsOn,
  reason: 'strike',
})
const letters: Record<string, Pick<SessionMark, 'mark' | 'reason'>> = {
  p: { mark: 'present', reason: null },
  l: { mark: 'late', reason: null },
  a: { mark: 'absentUnexcused', reason: 'notKnown' },
  e: { mark: 'absentExcused', reason: 'ill' },
  u: { mark: 'unknown', reason: null },
  c: { mark: 'absentUnexcused', reason: 'schoolClosed' },
}

/** One letter a session, on 2, 3, 4 … November. */
function marks(word: string): SessionMark[] {
  return [...word].flatMap((letter, place) => {
    const mark = letters[letter]
    return mark ? [{ on: `2026-11-${String(place + 2).padStart(2, '0')}`, ...mark }] : []
  })
}

describe('sessions missed in a row', () => {
  test.each([
    ['', 0, null, 0],
    ['pp', 0, null, 0],
    ['pa', 1, '2026-11-03', 1],
    ['paa', 2, '2026-11-03', 2],
    ['aap', 0, null, 0],
    ['aal', 0, null, 0],
    ['pae', 2, '2026-11-03', 1],
    ['aua', 1, '2026-11-04', 1],
    ['aau', 0, null, 0],
    ['paca', 2, '2026-11-03', 2],
    ['aac', 2, '2026-11-02', 2],
    ['ccc', 0, null, 0],
  ])('%s → %i since %s, %i unexplained', (word, missed, since, unexplained) => {
    expect(missedSessions(marks(word), [], school)).toEqual({ missed, since, unexplained })
  })

  test('a session on a closed day neither counts nor ends the row, in whatever order they come', () => {
    const closed = [strike('2026-11-04', '2026-11-04')]
    expect(missedSessions(marks('paaa').reverse(), closed, school)).toMatchObject({ missed: 2, since: '2026-11-03' })
    expect(missedSessions(marks('papa'), closed, school)).toMatchObject({ missed: 2, since: '2026-11-03' })
    expect(missedSessions(marks('pa'), [strike('2026-11-03', '2026-11-03')], school).missed).toBe(0)
  })

  test.each([
    ['begins later', { startsOn: '2026-11-04', endsOn: '2027-06-18' }, 2, '2026-11-04'],
    ['ended before the last of them', { startsOn: '2026-10-05', endsOn: '2026-11-04' }, 2, '2026-11-03'],
    ['holds them all', { startsOn: '2026-10-05', endsOn: '2027-06-18' }, 3, '2026-11-03'],
  ])('a session outside the school year that was entered does not count: one that %s', (_, year, missed, since) => {
    expect(missedSessions(marks('paaa'), [], school, [year])).toMatchObject({ missed, since })
  })
})

describe('school days missed in a row', () => {
  const absence = (firstMissedOn: string, seenMissingOn: string, rest = {}) => ({
    firstMissedOn,
    seenMissingOn,
    reason: 'notKnown' as const,
    backOn: null,
    ...rest,
  })

  test.each([
    ['a week', [absence('2026-11-02', '2026-11-06')], [], 5, false],
    ['more than five', [absence('2026-11-02', '2026-11-09')], [], 6, true],
    [
      'six with a strike in them are five',
      [absence('2026-11-02', '2026-11-09')],
      [strike('2026-11-04', '2026-11-04')],
      5,
      false,
    ],
    ['the vacation in them', [absence('2026-06-29', '2026-10-01')], [], 3, false],
    ['all closed', [absence('2026-11-02', '2026-11-06')], [strike('2026-11-01', '2026-11-10')], 0, false],
    ['explained', [absence('2026-11-02', '2026-11-13', { reason: 'ill' })], [], 10, false],
    ['the school was closed', [absence('2026-11-02', '2026-11-13', { reason: 'schoolClosed' })], [], 0, false],
    ['back since', [absence('2026-11-02', '2026-11-13', { backOn: '2026-11-16' })], [], 0, false],
    ['none', [], [], 0, false],
  ])('%s', (_, absences, closures, missed, hard) => {
    const streak = missedSchoolDays(absences, closures, school)
    expect([streak.missed, isLongUnexplained(streak, 5)]).toEqual([missed, hard])
  })

  test('a row begins on an open day', () => {
    const sunday = [absence('2026-11-08', '2026-11-13')]
    expect(missedSchoolDays(sunday, [], school)).toMatchObject({ missed: 5, since: '2026-11-09' })
    const closed = [strike('2026-11-09', '2026-11-10')]
    expect(missedSchoolDays(sunday, closed, school)).toMatchObject({ missed: 3, since: '2026-11-11' })
  })

  test('days outside the school year that was entered do not count', () => {
    const years = [{ startsOn: '2026-11-04', endsOn: '2027-06-18' }]
    expect(missedSchoolDays([absence('2026-11-02', '2026-11-09')], [], school, years).missed).toBe(4)
    expect(missedSchoolDays([absence('2027-06-14', '2027-06-25')], [], school, years).missed).toBe(5)
  })

  test.each([
    ['2026-11-16', '2026-11-18', 'stillMissing', 3, null],
    ['2026-11-18', '2026-11-16', 'stillMissing', 0, 'absence-ends-before'],
    ['2026-11-16', '2026-11-16', 'back', 0, 'absence-back-first'],
    ['2026-11-16', '2026-11-20', 'stillMissing', 5, 'in-the-future'],
    ['2025-11-18', '2026-11-18', 'stillMissing', 200, 'absence-too-old'],
    ['2026-11-14', '2026-11-15', 'stillMissing', 0, 'absence-no-school-day'],
  ] as const)('from %s, seen on %s, %s → %s', (firstMissedOn, seenOn, finding, days, refusal) => {
    expect(absenceRefusal({ firstMissedOn, seenOn, finding }, days, '2026-11-19')).toBe(refusal)
  })
})
