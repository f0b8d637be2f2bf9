import { describe, expect, test } from 'vitest'
import { schoolMonthBefore, schoolMonths } from '~/domain/schooling/school-months'
import { endOfSchoolYear, isInTerm, nextSchoolStart } from '~/domain/schooling/school-term'

const years = [{ startsOn: '2026-10-15', endsOn: '2027-06-20' }]

describe('a school year that was entered', () => {
  test.each([
    ['2026-10-14', false],
    ['2026-10-15', true],
    ['2027-06-20', true],
    ['2027-06-21', false],
    ['2027-10-01', true],
    ['2026-06-30', true],
  ])('is in term on %s: %s', (on, expected) => {
    expect(isInTerm(on, years)).toBe(expected)
  })

  test('starts as entered, the next by the default', () => {
    expect(nextSchoolStart('2026-10-02', years)).toBe('2026-10-15')
    expect(nextSchoolStart('2026-10-16', years)).toBe('2027-10-01')
  })

  test('ends as entered, others on 15 July', () => {
    expect(endOfSchoolYear('2026-11-01', years)).toBe('2027-06-20')
    expect(endOfSchoolYear('2027-06-21', years)).toBe('2028-07-15')
  })

  test('has registers from its first month to its last, of enrolments of that year', () => {
    const late = [{ startsOn: '2026-10-15', endsOn: '2027-07-31' }]
    const months = schoolMonths(late, '2027-08-06')
    expect(months[0]).toEqual({ month: '2027-07', schoolYear: '2026-2027' })
    expect(months.at(-1)).toEqual({ month: '2026-10', schoolYear: '2026-2027' })
    expect(months).toHaveLength(10)
    expect(schoolMonthBefore(late, '2027-08-06')?.month).toBe('2027-07')
    expect(schoolMonthBefore(late, '2027-09-06')).toBeNull()
    expect(schoolMonthBefore([], '2027-08-06')).toBeNull()
    expect(schoolMonthBefore([], '2027-07-06')).toEqual({ month: '2027-06', schoolYear: '2026-2027' })
  })
})
