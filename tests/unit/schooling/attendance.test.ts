import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attendanceRate, registerDays } from '~/domain/schooling/attendance'
import { c4Reached, lastOpenDays } from '~/domain/schooling/c4-reached'

describe('the rate', () => {
  test.each([
    [0, 0, null],
    [0, 20, 0],
    [18, 20, 0.9],
    [20, 20, 1],
  ])('%i of %i days', (present, open, rate) => {
    expect(attendanceRate(present, open)).toBe(rate)
  })

  test.each([
    [21, 20],
    [-1, 20],
    [1.5, 20],
  ])('%d of %d days is no register', (present, open) => {
    expect(() => attendanceRate(present, open)).toThrow(RangeError)
  })

  test('late is present, unknown is not absent, a closed school is no open day', () => {
    const days = registerDays([
      { mark: 'present' },
      { mark: 'late' },
      { mark: 'absentExcused', reason: 'ill' },
      { mark: 'absentUnexcused', reason: 'notKnown' },
      { mark: 'unknown' },
      { mark: 'absentExcused', reason: 'schoolClosed' },
    ])
    expect(days).toEqual({ daysOpen: 5, daysPresent: 2, daysUnknown: 1 })
  })
})

describe('attending at three months', () => {
  test.each([
    [30, 24, 0, 'reached'],
    [30, 23, 0, 'notReached'],
    [30, 23, 1, 'notComputable'],
    [30, 22, 1, 'notReached'],
    [30, 24, 6, 'reached'],
    [29, 29, 0, 'notComputable'],
    [42, 33, 0, 'notReached'],
    [42, 34, 0, 'reached'],
    [0, 0, 0, 'notComputable'],
  ] as const)('%i open, %i present, %i unknown: %s', (daysOpen, daysPresent, daysUnknown, result) => {
    expect(c4Reached({ daysOpen, daysPresent, daysUnknown })).toBe(result)
  })

  test('the last whole months that make thirty open days', () => {
    const month = (name: string, daysOpen: number) => ({
      month: name,
      daysOpen,
      daysPresent: daysOpen - 1,
      daysUnknown: 1,
    })
    const months = [month('2026-10', 20), month('2026-12', 12), month('2026-11', 18), month('2027-01', 0)]
    expect(lastOpenDays(months)).toEqual({ daysOpen: 30, daysPresent: 27, daysUnknown: 3 })
    expect(lastOpenDays([])).toEqual({ daysOpen: 0, daysPresent: 0, daysUnknown: 0 })
  })

  test('what is known never contradicts what turns out', () => {
    const days = fc.integer({ min: 30, max: 60 }).chain((daysOpen) =>
      fc
        .tuple(fc.nat(daysOpen), fc.nat(daysOpen), fc.nat(daysOpen))
        .filter(([present, unknown, found]) => present + unknown <= daysOpen && found <= unknown)
        .map(([daysPresent, daysUnknown, found]) => ({ daysOpen, daysPresent, daysUnknown, found })),
    )
    fc.assert(
      fc.property(days, ({ found, ...register }) => {
        const first = c4Reached(register)
        const later = c4Reached({ ...register, daysPresent: register.daysPresent + found, daysUnknown: 0 })
        expect(first === 'notComputable' || first === later).toBe(true)
      }),
    )
  })
})
