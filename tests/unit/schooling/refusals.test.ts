import { describe, expect, test } from 'vitest'
import { c4CompletedOn } from '~/domain/schooling/c4-completion'
import { enrolmentRefusal, schoolYearsToChoose } from '~/domain/schooling/enrolment-refusal'
import { levelCheckRefusal } from '~/domain/schooling/level-check-refusal'
import { lastDayOf, registerMonths, registerRefusal } from '~/domain/schooling/register-refusal'
import { rollMark } from '~/domain/schooling/roll-call'
import { suppliesRefusal } from '~/domain/schooling/supplies-refusal'
import { usualBirthYear } from '~/domain/schooling/usual-birth-year'

const today = '2026-11-19'

describe('an enrolment', () => {
  test.each([
    ['2026-06-30', 'outside-the-school-year'],
    ['2026-07-01', null],
    ['2026-11-19', null],
    ['2026-11-20', 'in-the-future'],
  ])('made on %s', (enrolledOn, reason) => {
    expect(enrolmentRefusal({ schoolYear: '2026-2027', enrolledOn, schoolId: 'one' }, today)).toBe(reason)
  })

  test('names a school, or a new one with its commune', () => {
    const form = { schoolYear: '2026-2027', enrolledOn: '2026-10-01' }
    expect(enrolmentRefusal(form, today)).toBe('school-missing')
    expect(enrolmentRefusal({ ...form, schoolName: 'Birni' }, today)).toBe('school-missing')
    expect(enrolmentRefusal({ ...form, schoolName: 'Birni', communePcode: 'NE007005001' }, today)).toBeNull()
  })

  test('can be for the year that comes from July on', () => {
    expect(schoolYearsToChoose('2026-06-30')).toEqual(['2024-2025', '2025-2026'])
    expect(schoolYearsToChoose('2026-07-01')).toEqual(['2024-2025', '2025-2026', '2026-2027'])
  })
})

describe('a month of the register', () => {
  const enrolments = [{ enrolledOn: '2026-10-12', endedOn: null }]
  const month = { month: '2026-10', daysOpen: 20, daysPresent: 18, daysUnknown: 2 }

  test.each([
    [{}, null],
    [{ daysUnknown: 3 }, 'days-do-not-add-up'],
    [{ daysOpen: 31 }, null],
    [{ daysOpen: 32 }, 'days-do-not-add-up'],
    [{ month: '2026-09' }, 'not-enrolled-then'],
    [{ month: '2026-12' }, 'in-the-future'],
    [{ month: '2026-00' }, 'month-unreadable'],
  ])('%o', (wrong, reason) => {
    expect(registerRefusal({ ...month, ...wrong }, enrolments, today)).toBe(reason)
  })

  test('months run from the enrolment to this one', () => {
    expect(registerMonths(enrolments, today)).toEqual(['2026-11', '2026-10'])
    expect(registerMonths([{ enrolledOn: '2025-10-01', endedOn: '2026-07-02' }], '2026-07-20')[0]).toBe('2026-07')
    expect(lastDayOf('2028-02')).toBe('2028-02-29')
  })
})

describe('C4 by the register', () => {
  const months = [
    { month: '2026-11', daysOpen: 20, daysPresent: 18, daysUnknown: 0 },
    { month: '2026-12', daysOpen: 15, daysPresent: 13, daysUnknown: 0 },
  ]

  test.each([
    ['2026-10-23', '2026-12-31'],
    ['2026-10-24', null],
    [null, null],
  ])('enrolled on %s', (enrolledOn, on) => {
    expect(c4CompletedOn(months, enrolledOn, '2027-01-10')).toBe(on)
  })

  test('is dated today while the month runs', () => {
    expect(c4CompletedOn(months, '2026-10-01', '2026-12-20')).toBe('2026-12-20')
  })
})

test('a level check has a level of 0 … 4', () => {
  expect(levelCheckRefusal({ checkedOn: today }, today)).toBe('no-level')
  expect(levelCheckRefusal({ checkedOn: today, reading: 0 }, today)).toBeNull()
  expect(levelCheckRefusal({ checkedOn: today, arithmetic: 4 }, today)).toBeNull()
  expect(levelCheckRefusal({ checkedOn: today, arithmetic: 5 }, today)).toBe('level-out-of-range')
})

test('supplies are handed to somebody', () => {
  const handOut = {
    handedOutOn: today,
    caregiverPresent: false,
    childPresent: true,
    lines: [{ item: 'pens', quantity: 1 }],
  }
  expect(suppliesRefusal(handOut, today)).toBeNull()
  expect(suppliesRefusal({ ...handOut, childPresent: false }, today)).toBe('nobody-present')
  expect(suppliesRefusal({ ...handOut, lines: [{ item: 'pens', quantity: 0 }] }, today)).toBe('nothing-handed-out')
  const twice = [
    { item: 'pens', quantity: 1 },
    { item: 'pens', quantity: 0 },
  ]
  expect(suppliesRefusal({ ...handOut, lines: twice }, today)).toBe('item-twice')
})

test('an absence is excused when it is known why, and work is no excuse', () => {
  expect(rollMark('present', 'ill')).toEqual({ mark: 'present', reason: null })
  expect(rollMark('absent', 'ill')).toEqual({ mark: 'absentExcused', reason: 'ill' })
  expect(rollMark('absent', 'work')).toEqual({ mark: 'absentUnexcused', reason: 'work' })
  expect(rollMark('absent', undefined)).toEqual({ mark: 'absentUnexcused', reason: 'notKnown' })
})

test('a classmate’s class suggests a birth year', () => {
  expect(usualBirthYear('CI', today)).toBe(2019)
  expect(usualBirthYear('CM2', today)).toBe(2014)
  expect(usualBirthYear('coranique', today)).toBe(2016)
})
