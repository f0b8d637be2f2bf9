import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isCivilDate, nigerDate, schoolYearOf } from '~/domain/dates'

describe('a civil date', () => {
  test.each([
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-02-30', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-1-01', false],
    ['01/02/2027', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists)
  })

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2027-03-01', 0, '2027-03-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 12, '2027-12-15'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-03-31', -1, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test('days added are days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2027-01-01', addDays('2027-01-01', days))).toBe(days)
      }),
    )
  })

  test('the day in Niger changes at 23:00 UTC', () => {
    expect(nigerDate(new Date('2026-07-14T22:59:59.999Z'))).toBe('2026-07-14')
    expect(nigerDate(new Date('2026-07-14T23:00:00.000Z'))).toBe('2026-07-15')
    expect(nigerDate(new Date('2026-12-31T23:00:00.000Z'))).toBe('2027-01-01')
  })

  test.each([
    ['2026-09-30', '2025-2026'],
    ['2026-10-01', '2026-2027'],
    ['2027-01-01', '2026-2027'],
  ])('%s belongs to the school year %s', (date, schoolYear) => {
    expect(schoolYearOf(date)).toBe(schoolYear)
  })
})
