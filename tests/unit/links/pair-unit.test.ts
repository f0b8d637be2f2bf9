import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/dates'
import { defaultLinks } from '~/domain/links/default-links'
import type { Link } from '~/domain/links/link'
import type { LinkUnit } from '~/domain/links/link-units'
import type { MeasuredResult } from '~/domain/links/measured-result'
import { pairUnit } from '~/domain/links/pair-unit'
import { result } from './result'

const t0 = '2027-01-01'
const day = (days: number) => addDays(t0, days)
const asOf = day(365)

describe('before and after', () => {
  test.each([
    [[-121], null],
    [[-120], -120],
    [[-120, -30], -30],
    [[-30, 0], 0],
    [[-30, 1], -30],
  ])('of results on days %j, before is the one on day %s', (days, expected) => {
    const pair = pairUnit(link('rcsi'), unit(days.map((days) => result(day(days)))), asOf)
    expect('before' in pair ? (pair.before?.on ?? null) : null).toBe(expected === null ? null : day(expected))
  })

  test.each([
    [[59], null],
    [[60], 60],
    [[120], 120],
    [[121], null],
    [[60, 85, 110], 85],
    [[80, 100], 80],
    [[100, 80], 80],
    [[79, 100], 100],
    [[90, 91], 90],
  ])('of results on days %j, after is the one on day %s', (days, expected) => {
    const pair = pairUnit(link('rcsi'), unit([result(t0), ...days.map((days) => result(day(days)))]), asOf)
    expect(pair.kind === 'paired' ? pair.after.on : null).toBe(expected === null ? null : day(expected))
  })

  test('a later result that could not be computed does not hide the one before it', () => {
    const results = [result(day(-40)), result(day(-10), { value: null, band: null }), result(day(90))]
    expect(pairUnit(link('rcsi'), unit(results), asOf)).toMatchObject({ kind: 'paired', before: { on: day(-40) } })
  })

  test('another version of the instrument is passed over for the same one', () => {
    const results = [result(t0), result(day(90), { instrumentVersion: '2' }), result(day(60))]
    expect(pairUnit(link('rcsi'), unit(results), asOf)).toMatchObject({ kind: 'paired', after: { on: day(60) } })
  })
})

describe('one reason why there is no pair', () => {
  const before = result(t0)
  const notFound = result(day(70), { status: 'notFound', value: null, band: null })
  const refused = result(day(70), { status: 'refused', value: null, band: null })
  const notComputable = result(day(90), { value: null, band: null })

  test.each<[string, MeasuredResult[], string]>([
    ['nothing at all', [], 'noBefore'],
    ['no before, whatever came after', [notFound, result(day(90))], 'noBefore'],
    ['not found', [before, notFound], 'notFoundOrRefused'],
    ['refused, and not computable', [before, notComputable, refused], 'notFoundOrRefused'],
    ['not computable', [before, notComputable], 'notComputable'],
    ['another version only', [before, result(day(90), { instrumentVersion: '2' })], 'notComputable'],
    ['nothing in the window', [before, result(day(59)), result(day(121))], 'notDone'],
    ['not found, but seen as well', [before, notFound, result(day(110))], 'paired'],
  ])('%s', (_, results, kind) => {
    expect(pairUnit(link('rcsi'), unit(results), asOf).kind).toBe(kind)
  })

  test('a result without a band cannot be compared by band', () => {
    expect(pairUnit(link('rcsi'), unit([before, result(day(90), { band: null })]), asOf).kind).toBe('notComputable')
  })
})

describe('when the clock starts', () => {
  test('a window that ends today is over, one that ends tomorrow is open', () => {
    expect(pairUnit(link('rcsi'), unit([]), day(120)).kind).toBe('noBefore')
    expect(pairUnit(link('rcsi'), unit([result(t0)]), day(119))).toMatchObject({
      kind: 'notEligible',
      reason: 'windowOpen',
      before: { on: t0 },
      opensOn: day(60),
      closesOn: day(120),
    })
  })

  test('never reached, withdrawn or reached later is not reached', () => {
    const occurrences = [{ dueOn: t0, completions: [{ on: t0, withdrawn: true }] }]
    expect(pairUnit(link('rcsi'), { ...unit([]), occurrences }, asOf)).toEqual({
      kind: 'notEligible',
      reason: 'notReached',
    })
    expect(pairUnit(link('rcsi'), unit([]), day(-1))).toMatchObject({ reason: 'notReached' })
  })

  test('a withdrawn completion gives way to the first that stands', () => {
    const completions = [
      { on: day(40), withdrawn: false },
      { on: day(20), withdrawn: false },
      { on: t0, withdrawn: true },
    ]
    expect(pairUnit(link('rcsi'), { ...unit([]), occurrences: [{ dueOn: null, completions }] }, asOf)).toMatchObject({
      t0: day(20),
    })
  })

  test('a success milestone starts when it was due, reached or not', () => {
    const due = (completedOn: string | null) => ({
      ...unit([]),
      occurrences: [{ dueOn: t0, completions: completedOn ? [{ on: completedOn, withdrawn: false }] : [] }],
    })
    expect(pairUnit(link('income'), due(null), asOf)).toMatchObject({ t0, reached: false })
    expect(pairUnit(link('income'), due(day(120)), asOf)).toMatchObject({ t0, reached: true })
    expect(pairUnit(link('income'), due(day(121)), asOf)).toMatchObject({ t0, reached: false })
  })

  test('a success milestone without a due date is not planned', () => {
    const occurrences = [{ dueOn: null, completions: [] }]
    expect(pairUnit(link('income'), { ...unit([]), occurrences }, asOf)).toMatchObject({ reason: 'notPlanned' })
  })
})

describe('the smallest change that counts', () => {
  test.each([
    ['rcsi', { band: 1 }, { band: 2 }, 'improved'],
    ['rcsi', { band: 1, value: 17 }, { band: 1, value: 4 }, 'same'],
    ['rcsi', { band: 1 }, { band: 0 }, 'worse'],
    ['childrenAtHome', { value: 1 }, { value: 0 }, 'improved'],
    ['childrenAtHome', { value: 0 }, { value: 1 }, 'worse'],
    ['childrenAtHome', { value: 0 }, { value: 0 }, 'same'],
    ['income', { value: 20_000 }, { value: 30_000 }, 'improved'],
    ['income', { value: 20_000 }, { value: 29_999 }, 'same'],
    ['income', { value: 20_000 }, { value: 10_000 }, 'worse'],
    ['reading', { value: 2 }, { value: 3 }, 'improved'],
  ] as const)('%s from %j to %j is %s', (measure, from, to, change) => {
    const pair = pairUnit(link(measure), unit([result(t0, from), result(day(90), to)]), asOf)
    expect(pair).toMatchObject({ kind: 'paired', change })
  })
})

function link(measure: Link['measure']): Link {
  const found = defaultLinks.find((link) => link.measure === measure)
  if (!found) throw new Error(measure)
  return found
}

function unit(results: MeasuredResult[]): LinkUnit {
  const occurrences = [{ dueOn: t0, completions: [{ on: t0, withdrawn: false }] }]
  return { id: 'household', occurrences, results, otherCompletions: [] }
}
