import { describe, expect, test } from 'vitest'
import type { LinkComparison, LinkCounts } from '~/domain/links/compare-link'
import { shownInTeam, shownOutside, shownStep } from '~/domain/programme/small-numbers'

function counts(overrides: Partial<LinkCounts> = {}): LinkCounts {
  return {
    eligible: 60,
    paired: 30,
    noBefore: 10,
    notFoundOrRefused: 8,
    notComputable: 7,
    notDone: 5,
    improved: { n: 15, interval: null },
    same: { n: 10, interval: null },
    worse: { n: 5, interval: null },
    signTestP: 0.04,
    mcnemarP: null,
    overlap: 12,
    ...overrides,
  }
}

function comparison(overrides: Partial<LinkComparison> = {}): LinkComparison {
  return { ...counts(), windowOpen: 2, notReached: 0, notPlanned: 0, byReached: null, ...overrides }
}

test('the team sees every number', () => {
  const shown = shownInTeam(comparison({ worse: { n: 1, interval: null } }))
  expect(shown.all).toMatchObject({ eligible: 60, worse: { n: 1 }, withheld: { missing: false, pairs: false } })
  expect(shown.windowOpen).toBe(2)
})

describe('outside the team', () => {
  test('nothing is withheld where every cell is 0 or at least 5', () => {
    const shown = shownOutside(comparison({ notDone: 0, eligible: 55 }))
    expect(shown.all).toMatchObject({ eligible: 55, notDone: 0, worse: { n: 5 }, signTestP: 0.04 })
  })

  test('a small reason takes all reasons and the eligible', () => {
    const { all } = shownOutside(comparison({ notDone: 4, eligible: 59 }))
    expect(all).toMatchObject({ eligible: null, noBefore: null, notFoundOrRefused: null, notDone: null, paired: 30 })
  })

  test('a small change takes all changes, the pairs, the test and the eligible', () => {
    const { all } = shownOutside(comparison({ worse: { n: 4, interval: null }, paired: 29, eligible: 59 }))
    expect(all).toMatchObject({ eligible: null, paired: null, improved: null, same: null, worse: null })
    expect(all).toMatchObject({ signTestP: null, overlap: null, noBefore: 10 })
  })

  test('few missing in all are not to be had by subtraction', () => {
    const few = { noBefore: 0, notFoundOrRefused: 0, notComputable: 0, notDone: 2, eligible: 32 }
    expect(shownOutside(comparison(few)).all).toMatchObject({ eligible: null, paired: null, notDone: null })
  })

  test('an overlap is withheld when it, or its remainder, is small', () => {
    expect(shownOutside(comparison({ overlap: 28 })).all).toMatchObject({ overlap: null, paired: 30 })
    expect(shownOutside(comparison({ overlap: 4 })).all).toMatchObject({ overlap: null, paired: 30 })
  })

  test('the split by reached stands whole or not at all', () => {
    const large = { reached: counts(), notReached: counts() }
    expect(shownOutside(comparison({ byReached: large })).byReached).toMatchObject({ reached: { eligible: 60 } })
    const small = { reached: counts(), notReached: counts({ worse: { n: 1, interval: null } }) }
    expect(shownOutside(comparison({ byReached: small })).byReached).toBe('withheld')
  })

  test('who still waits is not said', () => {
    expect(shownOutside(comparison()).windowOpen).toBeNull()
  })

  test('a step of the pipeline shows neither number when few reached it or few did not', () => {
    expect(shownStep({ code: 'M4', done: 5, due: 10 })).toEqual({ code: 'M4', done: 5, due: 10 })
    expect(shownStep({ code: 'M4', done: 4, due: 10 })).toEqual({ code: 'M4', done: null, due: null })
    expect(shownStep({ code: 'M4', done: 7, due: 10 })).toEqual({ code: 'M4', done: null, due: null })
    expect(shownStep({ code: 'M4', done: 0, due: 0 })).toEqual({ code: 'M4', done: 0, due: 0 })
  })
})
