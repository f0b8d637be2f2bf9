import { describe, expect, test } from 'vitest'
import { rcsi } from '~/domain/surveys/rcsi'
import { score, type Answer } from '~/domain/surveys/score'

describe('the reduced coping strategies index', () => {
  test.each([
    [[0, 0, 0, 0, 0], 0, '0-3', 2, ['low']],
    [[3, 0, 0, 0, 0], 3, '0-3', 2, ['low']],
    [[4, 0, 0, 0, 0], 4, '4-18', 1, []],
    [[5, 2, 2, 2, 1], 16, '4-18', 1, []],
    [[0, 0, 0, 0, 6], 18, '4-18', 1, []],
    [[1, 0, 0, 0, 6], 19, '>=19', 0, []],
    [[7, 6, 1, 0, 7], 41, '>=19', 0, []],
    [[7, 6, 2, 0, 7], 42, '>=19', 0, ['high']],
    [[7, 7, 7, 7, 4], 47, '>=19', 0, ['high']],
    [[7, 7, 7, 7, 7], 56, '>=19', 0, ['high']],
  ])('%j gives %i in band %s', (days, expected, band, bandRank, flags) => {
    expect(score(rcsi, answers(days))).toEqual({
      kind: 'computed',
      score: expected,
      band,
      bandRank,
      cutoffs: '3/18',
      flags,
    })
  })

  test.each([
    [8, 'invalid'],
    [-1, 'invalid'],
    [2.5, 'invalid'],
    [Number.NaN, 'invalid'],
    [null, 'missing'],
    [undefined, 'missing'],
    ['dontKnow', 'missing'],
    ['refused', 'missing'],
  ] as const)('an answer of %s is %s, so there is no score', (answer, why) => {
    expect(score(rcsi, answers([answer, 0, 0, 0, 0]))).toEqual({
      kind: 'notComputable',
      missing: why === 'missing' ? ['lessQuality'] : [],
      invalid: why === 'invalid' ? ['lessQuality'] : [],
    })
  })

  test('what is missing and what is invalid are both named', () => {
    expect(score(rcsi, answers([null, 9, 0, 'refused', 0]))).toEqual({
      kind: 'notComputable',
      missing: ['lessQuality', 'smallerPortions'],
      invalid: ['borrow'],
    })
  })
})

function answers(days: readonly Answer[]) {
  return Object.fromEntries(rcsi.questions.map(({ code }, index) => [code, days[index]]))
}
