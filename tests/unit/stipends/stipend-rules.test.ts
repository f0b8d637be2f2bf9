import { describe, expect, test } from 'vitest'
import {
  frozenText,
  isLateEntry,
  reportMonths,
  reportTotals,
  type ReportedSession,
} from '~/domain/stipends/report-content'
import {
  checkVerdict,
  reportDecisionRefusal,
  spotCheckRefusal,
  submissionRefusal,
} from '~/domain/stipends/report-refusal'

const session = (overrides: Partial<ReportedSession> = {}): ReportedSession => ({
  id: 'a',
  groupId: 'g',
  heldOn: '2026-11-04',
  writtenOn: '2026-11-04',
  durationMinutes: 45,
  subject: 'reading',
  present: 8,
  expected: 9,
  onClosedDay: false,
  ...overrides,
})
const transport = [{ travelledOn: '2026-11-04', cost: 500, note: null }]

describe('a month', () => {
  test('has no amount without a rate, and one that a rate gives', () => {
    const late = session({ id: 'b', writtenOn: '2026-11-08', present: 0 })
    const work = { sessions: [session(), late], transport }
    expect(reportTotals(work, null)).toMatchObject({
      sessions: 2,
      minutes: 90,
      lateEntries: 1,
      empty: 1,
      transport: 500,
      stipend: null,
    })
    expect(reportTotals(work, 1_500).stipend).toBe(3_000)
  })

  test.each([
    ['2026-11-04', false],
    ['2026-11-07', false],
    ['2026-11-08', true],
  ])('written on %s: late %s', (writtenOn, late) => {
    expect(isLateEntry({ heldOn: '2026-11-04', writtenOn })).toBe(late)
  })

  test('is frozen as the same text in whatever order it is read', () => {
    const [one, other] = [session(), session({ id: 'b', heldOn: '2026-11-02' })]
    const frozen = frozenText({ v: 1, month: '2026-11', sessions: [one, other], transport })
    expect(frozenText({ v: 1, month: '2026-11', sessions: [other, one], transport })).toBe(frozen)
    expect(frozenText({ v: 1, month: '2026-11', sessions: [one], transport })).not.toBe(frozen)
  })

  test('can be reported when it runs and for two months after', () => {
    expect(reportMonths('2027-01-15')).toEqual(['2027-01', '2026-12', '2026-11'])
  })

  test.each([
    [{ month: '2026-11', lines: 3, latest: null }, 'report-month-runs'],
    [{ month: '2026-10', lines: 3, latest: null }, null],
    [{ month: '2026-09', lines: 3, latest: null }, null],
    [{ month: '2026-08', lines: 3, latest: null }, 'report-month'],
    [{ month: '2026-12', lines: 3, latest: null }, 'report-month'],
    [{ month: '2026-10', lines: 0, latest: null }, 'report-empty'],
    [{ month: '2026-10', lines: 3, latest: 'submitted' }, 'report-waits'],
    [{ month: '2026-10', lines: 3, latest: 'confirmed' }, 'report-confirmed'],
    [{ month: '2026-10', lines: 3, latest: 'returned' }, null],
  ] as const)('%o → %s', (report, refusal) => {
    expect(submissionRefusal(report, '2026-11-19')).toBe(refusal)
  })
})

describe('who looks and decides', () => {
  test.each([
    ['officer', 'submitted', 'confirmed', undefined, null],
    ['officer', 'submitted', 'returned', undefined, 'report-reason'],
    ['officer', 'submitted', 'returned', 'Twice the 13th', null],
    ['officer', 'confirmed', 'returned', 'Too late', 'report-decided'],
    ['tutor', 'submitted', 'confirmed', undefined, 'own-report'],
  ] as const)('%s on a %s report: %s (%s) → %s', (deciderId, state, outcome, reason, refusal) => {
    expect(reportDecisionRefusal({ state, tutorId: 'tutor' }, { deciderId, outcome, reason })).toBe(refusal)
  })

  test.each([
    [{ checkerId: 'officer', visitedOn: '2026-11-04', sessionHeld: true, childrenCounted: 7 }, null],
    [{ checkerId: 'tutor', visitedOn: '2026-11-04', sessionHeld: true }, 'own-report'],
    [{ checkerId: 'officer', visitedOn: '2026-11-20', sessionHeld: true }, 'in-the-future'],
    [{ checkerId: 'officer', visitedOn: '2026-10-31', sessionHeld: true }, 'check-other-month'],
    [
      { checkerId: 'officer', visitedOn: '2026-11-04', sessionHeld: false, childrenCounted: 1 },
      'children-without-session',
    ],
    [{ checkerId: 'officer', visitedOn: '2026-11-04', sessionHeld: false }, null],
  ])('%o → %s', (check, refusal) => {
    expect(spotCheckRefusal({ tutorId: 'tutor', month: '2026-11' }, check, '2026-11-19')).toBe(refusal)
  })

  test.each([
    [true, 8, 8, 'agrees'],
    [true, 9, 8, 'agrees'],
    [true, 7, 8, 'fewerChildren'],
    [true, null, 8, 'agrees'],
    [true, 5, null, 'notReported'],
    [false, null, 8, 'reportedNotHeld'],
    [false, null, null, 'noSession'],
  ] as const)('held %s, %s counted beside %s → %s', (sessionHeld, childrenCounted, reported, verdict) => {
    expect(checkVerdict({ sessionHeld, childrenCounted }, reported)).toBe(verdict)
  })
})
