import { expect, test } from 'vitest'
import { bandRank } from '~/domain/surveys/band-rank'
import { fcs } from '~/domain/surveys/fcs'
import { income } from '~/domain/surveys/income'
import { findInstrument, instruments, surveyTextKeys } from '~/domain/surveys/instruments'
import { rcsi } from '~/domain/surveys/rcsi'
import { score } from '~/domain/surveys/score'

test('an instrument is found by its code and version', () => {
  expect(findInstrument('rcsi', 1)).toBe(rcsi)
  expect(findInstrument('rcsi', 2)).toBeUndefined()
})

test('every code with its version and every question is unique', () => {
  const names = instruments.map(({ code, version }) => `${code} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(surveyTextKeys).size).toBe(25)
})

test.each([
  [0, 'computed'],
  [100_000_000, 'computed'],
  [100_000_001, 'notComputable'],
  [-1, 'notComputable'],
  [0.5, 'notComputable'],
  ['refused', 'notComputable'],
] as const)('an income of %s is %s', (householdIncome, kind) => {
  expect(score(income, { householdIncome }).kind).toBe(kind)
})

test('income has no band', () => {
  expect(score(income, { householdIncome: 45_000 }, '21/35')).toEqual({
    kind: 'computed',
    score: 45_000,
    band: null,
    bandRank: null,
    cutoffs: null,
    flags: [],
  })
})

test('a stored band knows its place', () => {
  expect(['>=19', '4-18', '0-3'].map((band) => bandRank(rcsi, band))).toEqual([0, 1, 2])
  expect(['poor', 'borderline', 'acceptable'].map((band) => bandRank(fcs, band))).toEqual([0, 1, 2])
  expect(bandRank(income, null)).toBeNull()
})
