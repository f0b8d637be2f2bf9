import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '~/domain/dates'
import { attendanceResult } from '~/domain/links/attendance-result'
import { compareLink } from '~/domain/links/compare-link'
import { defaultLinks } from '~/domain/links/default-links'
import type { LinkUnit } from '~/domain/links/link-units'
import type { MeasuredResult } from '~/domain/links/measured-result'

const origin = '2027-01-01'
const onSomeDay = fc.integer({ min: -200, max: 400 }).map((days) => addDays(origin, days))

const someResult: fc.Arbitrary<MeasuredResult> = fc.record({
  on: onSomeDay,
  status: fc.constantFrom('done', 'done', 'done', 'notFound', 'refused'),
  value: fc.option(fc.integer({ min: 0, max: 3 })),
  band: fc.option(fc.integer({ min: 0, max: 1 })),
  instrumentVersion: fc.constantFrom('1', '1', '2'),
})

const someUnit: fc.Arbitrary<LinkUnit> = fc.record({
  id: fc.uuid(),
  occurrences: fc.array(
    fc.record({
      dueOn: fc.option(onSomeDay),
      completions: fc.array(fc.record({ on: onSomeDay, withdrawn: fc.boolean() }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  results: fc.array(someResult, { maxLength: 12 }),
  otherCompletions: fc.array(fc.record({ milestone: fc.constantFrom('M5', 'C1', 'F2'), on: onSomeDay })),
})

test('every unit is counted once, and only once', () => {
  const someLink = fc.constantFrom(...defaultLinks)
  fc.assert(
    fc.property(someLink, fc.array(someUnit, { maxLength: 20 }), onSomeDay, (link, units, asOf) => {
      const row = compareLink(link, units, asOf)
      const { eligible, paired, noBefore, notFoundOrRefused, notComputable, notDone } = row
      expect(paired + noBefore + notFoundOrRefused + notComputable + notDone).toBe(eligible)
      expect(eligible + row.windowOpen + row.notReached + row.notPlanned).toBe(units.length)
      expect(row.improved.n + row.same.n + row.worse.n).toBe(paired)
      expect(row.overlap).toBeLessThanOrEqual(paired)
      if (row.byReached) expect(row.byReached.reached.eligible + row.byReached.notReached.eligible).toBe(eligible)
    }),
  )
})

test('what is over stays as it was when time goes on', () => {
  fc.assert(
    fc.property(fc.constantFrom(...defaultLinks), someUnit, onSomeDay, (link, unit, asOf) => {
      const now = compareLink(link, [unit], asOf)
      const later = compareLink(link, [unit], addDays(asOf, 30))
      if (link.anchor === 'due' && now.eligible === 1) expect(later).toEqual(now)
    }),
  )
})

test('attendance has two bands, so McNemar applies', () => {
  const attendance = defaultLinks.filter(({ measure }) => measure === 'attendance')
  const child = (id: string, before: number, after: number): LinkUnit => ({
    id,
    occurrences: [{ dueOn: null, completions: [{ on: origin, withdrawn: false }] }],
    results: [
      attendanceResult('2026-12-31', { daysPresent: before, daysOpen: 20, daysUnknown: 0 }),
      attendanceResult('2027-03-31', { daysPresent: after, daysOpen: 22, daysUnknown: 2 }),
    ],
    otherCompletions: [],
  })
  const children = [child('a', 15, 16), child('b', 10, 20), child('c', 16, 16), child('d', 16, 15), child('e', 0, 15)]
  expect(attendance.map((link) => compareLink(link, children, '2027-06-30'))).toMatchObject([
    { paired: 5, improved: { n: 2 }, same: { n: 2 }, worse: { n: 1 }, signTestP: 1, mcnemarP: 1 },
  ])
})

test('a month in which the school was never open says nothing of attendance', () => {
  expect(attendanceResult(origin, { daysPresent: 0, daysOpen: 0, daysUnknown: 0 })).toMatchObject({
    value: null,
    band: null,
  })
})

test('who reached a success milestone stands beside who did not', () => {
  const income = defaultLinks.filter(({ measure }) => measure === 'income')
  const household = (id: string, reached: boolean, before: number, after: number): LinkUnit => ({
    id,
    occurrences: [{ dueOn: origin, completions: reached ? [{ on: '2027-01-10', withdrawn: false }] : [] }],
    results: [before, after].map((value, index) => ({
      on: index === 0 ? '2026-12-01' : '2027-04-01',
      status: 'done',
      value,
      band: null,
      instrumentVersion: '1',
    })),
    otherCompletions: [],
  })
  const households = [
    household('a', true, 10_000, 40_000),
    household('b', true, 10_000, 12_000),
    household('c', false, 30_000, 10_000),
  ]
  expect(income.map((link) => compareLink(link, households, '2027-06-30'))).toMatchObject([
    {
      paired: 3,
      byReached: {
        reached: { paired: 2, improved: { n: 1 }, same: { n: 1 }, worse: { n: 0 } },
        notReached: { paired: 1, improved: { n: 0 }, same: { n: 0 }, worse: { n: 1 } },
      },
    },
  ])
})
