import { describe, expect, test } from 'vitest'
import { closureOn, closureRefusal, type Closure } from '~/domain/schooling/closures'
import { schoolDaysBetween, schoolDaysIn } from '~/domain/schooling/school-days'

const school = { id: 'garin', communePcode: 'NE007005001' }
const closed = (startsOn: string, endsOn: string, where: Partial<Closure> = {}): Closure => ({
  schoolId: null,
  communePcode: null,
  startsOn,
  endsOn,
  reason: 'strike',
  ...where,
})

describe('a closure', () => {
  test.each<[string, Closure, string, boolean]>([
    ['all schools, first day', closed('2026-11-03', '2026-11-05'), '2026-11-03', true],
    ['all schools, last day', closed('2026-11-03', '2026-11-05'), '2026-11-05', true],
    ['the day before', closed('2026-11-03', '2026-11-05'), '2026-11-02', false],
    ['the day after', closed('2026-11-03', '2026-11-05'), '2026-11-06', false],
    ['its commune', closed('2026-11-03', '2026-11-03', { communePcode: 'NE007005001' }), '2026-11-03', true],
    ['another commune', closed('2026-11-03', '2026-11-03', { communePcode: 'NE007005002' }), '2026-11-03', false],
    ['itself', closed('2026-11-03', '2026-11-03', { schoolId: 'garin' }), '2026-11-03', true],
    [
      'another school of the commune',
      closed('2026-11-03', '2026-11-03', { schoolId: 'kolfa', communePcode: 'NE007005001' }),
      '2026-11-03',
      false,
    ],
  ])('%s', (_, closure, on, shut) => {
    expect(closureOn([closure], school, on) !== null).toBe(shut)
  })

  test.each([
    [{ startsOn: '2026-11-19', endsOn: '2026-11-19' }, null],
    [{ startsOn: '2026-11-19', endsOn: '2026-11-18' }, 'closure-ends-before'],
    [{ startsOn: '2026-07-01', endsOn: '2026-10-28' }, null],
    [{ startsOn: '2026-07-01', endsOn: '2026-10-29' }, 'closure-too-long'],
    [{ startsOn: '2028-01-01', endsOn: '2028-01-02' }, 'closure-too-far-ahead'],
    [{ startsOn: '2026-02-30', endsOn: '2026-03-02' }, 'date-unreadable'],
  ])('%o → %s', (days, refusal) => {
    expect(closureRefusal(days, '2026-11-19')).toBe(refusal)
  })
})

describe('school days', () => {
  test.each([
    ['a week', '2026-11-02', '2026-11-08', [], 5],
    ['a weekend', '2026-11-07', '2026-11-08', [], 0],
    ['two days of strike in it', '2026-11-02', '2026-11-08', [closed('2026-11-03', '2026-11-04')], 3],
    ['a strike over the weekend takes none', '2026-11-02', '2026-11-08', [closed('2026-11-07', '2026-11-08')], 5],
    ['the long vacation', '2026-07-01', '2026-09-30', [], 0],
    ['the last of June and the first of October', '2026-06-30', '2026-10-01', [], 2],
    ['backwards', '2026-11-08', '2026-11-02', [], 0],
  ])('%s', (_, from, to, closures, days) => {
    expect(schoolDaysBetween(from, to, closures, school)).toBe(days)
  })

  test('of a month stop at today, and at the days that were entered for the year', () => {
    expect(schoolDaysIn('2026-10', '2026-11-19', [], school)).toBe(22)
    expect(schoolDaysIn('2026-11', '2026-11-19', [], school)).toBe(14)
    const late = [{ startsOn: '2026-10-19', endsOn: '2027-06-30' }]
    expect(schoolDaysIn('2026-10', '2026-11-19', [], school, late)).toBe(10)
  })
})
