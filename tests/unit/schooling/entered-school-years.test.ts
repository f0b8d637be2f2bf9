import { describe, expect, test } from 'vitest'
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
})
