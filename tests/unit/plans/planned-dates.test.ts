import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '~/domain/dates'
import { plannedDates, type PlannedUnit } from '~/domain/plans/planned-dates'

function unit(overrides: Partial<PlannedUnit>): PlannedUnit {
  return { unit: 'household', returnedOn: '2026-03-09', risk: 'medium', completedOn: {}, ...overrides }
}

describe('a caregiver', () => {
  test('nothing completed: each date follows the planned one before it', () => {
    expect(plannedDates(unit({ unit: 'caregiver' }))).toEqual({
      M2: '2026-06-07',
      M3: '2026-06-28',
      M4: '2026-07-28',
      M5: '2026-08-27',
      M6: '2026-10-28',
      M7: '2027-01-28',
      M8: '2027-07-28',
    })
  })

  test('a completion moves what follows and nothing before it', () => {
    const dates = plannedDates(unit({ unit: 'caregiver', completedOn: { M1: '2026-04-02', M4: '2026-06-18' } }))
    expect(dates).toMatchObject({ M2: '2026-06-01', M3: '2026-06-22', M4: '2026-07-22', M5: '2026-07-18' })
    expect(dates).toMatchObject({ M6: '2026-09-18', M7: '2026-12-18', M8: '2027-06-18' })
  })

  test('a date changed by hand moves what follows; a completion counts more', () => {
    const changedTo = { M4: '2026-09-01' }
    expect(plannedDates(unit({ unit: 'caregiver', changedTo }))).toMatchObject({ M4: '2026-09-01', M5: '2026-10-01' })
    const completedOn = { M4: '2026-08-01' }
    expect(plannedDates(unit({ unit: 'caregiver', changedTo, completedOn })).M5).toBe('2026-08-31')
  })

  test('three months after 30 November end on the last day of February', () => {
    expect(plannedDates(unit({ unit: 'caregiver', completedOn: { M4: '2026-11-30' } })).M6).toBe('2027-02-28')
  })
})

describe('a child', () => {
  test.each([
    ['2025-10-01', '2025-10-16'],
    ['2026-06-15', '2026-06-30'],
    ['2026-06-16', '2026-10-01'],
    ['2026-06-30', '2026-10-01'],
    ['2026-07-01', '2026-10-01'],
    ['2026-09-30', '2026-10-01'],
    ['2026-10-01', '2026-10-16'],
    ['2026-12-20', '2027-01-04'],
  ])('who came back on %s is to be enrolled on %s', (returnedOn, enrolledOn) => {
    expect(plannedDates(unit({ unit: 'child', returnedOn })).C1).toBe(enrolledOn)
  })

  test('the other dates follow the enrolment and the first session', () => {
    const dates = plannedDates(
      unit({ unit: 'child', returnedOn: '2026-07-10', completedOn: { C1: '2026-10-05', C3: '2026-11-10' } }),
    )
    expect(dates).toMatchObject({ C1: '2026-10-01', C2: '2026-10-20', C3: '2026-11-04', C4: '2027-01-03' })
    expect(dates).toMatchObject({ C5: '2027-03-10', C6: '2027-07-15' })
  })

  test.each([
    ['2026-06-30', '2026-07-15'],
    ['2026-07-01', '2027-07-15'],
    ['2026-09-30', '2027-07-15'],
    ['2026-10-01', '2027-07-15'],
  ])('enrolled on %s, the school year ends on %s', (C1, end) => {
    expect(plannedDates(unit({ unit: 'child', completedOn: { C1 } })).C6).toBe(end)
  })
})

describe('a household', () => {
  test('contacts at two weeks, then 1, 3, 6, 9 and 12 months', () => {
    const { F1, F2, F3, F4, F5, F6, F7 } = plannedDates(unit({}))
    expect([F1, F2, F3, F4, F5, F6, F7]).toEqual([
      '2026-03-23',
      '2026-04-09',
      '2026-06-09',
      '2026-09-09',
      '2026-12-09',
      '2027-03-09',
      undefined,
    ])
  })

  test('high risk: every month up to twelve', () => {
    const dates = plannedDates(unit({ risk: 'high' }))
    expect([dates.F1, dates.F2, dates.F3, dates.F12, dates.F13]).toEqual([
      '2026-03-23',
      '2026-04-09',
      '2026-05-09',
      '2027-02-09',
      '2027-03-09',
    ])
  })

  test.each([
    [undefined, '2026-04-23'],
    ['2026-04-24', '2026-04-23'],
    ['2026-04-23', '2026-04-22'],
    ['2026-03-20', '2026-03-19'],
  ])('with the first kit on %s the baseline is due on %s', (firstKitOn, H1) => {
    expect(plannedDates(unit(firstKitOn === undefined ? {} : { firstKitOn })).H1).toBe(H1)
  })

  test('rounds and closure count from the return', () => {
    expect(plannedDates(unit({}))).toMatchObject({
      M0: '2026-03-09',
      M1: '2026-04-08',
      H2: '2026-06-09',
      H3: '2026-09-09',
      H4: '2027-03-09',
      X: '2027-03-09',
    })
  })
})

test('whatever the day of return, the baseline precedes the kit and enrolment falls in term', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 300 }), (day, kitAfter) => {
      const returnedOn = addDays('2020-01-01', day)
      const firstKitOn = addDays(returnedOn, kitAfter)
      const { H1 = '' } = plannedDates(unit({ returnedOn, firstKitOn }))
      const { C1 = '', C6 = '' } = plannedDates(unit({ unit: 'child', returnedOn }))
      expect(H1 < firstKitOn && daysBetween(returnedOn, H1) <= 45).toBe(true)
      expect(['07', '08', '09']).not.toContain(C1.slice(5, 7))
      expect(C1 < C6 && daysBetween(C1, C6) <= 366).toBe(true)
    }),
  )
})
