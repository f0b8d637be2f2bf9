import { describe, expect, test } from 'vitest'
import { fcs } from '~/domain/surveys/fcs'
import { score, type Answer } from '~/domain/surveys/score'

describe('the food consumption score', () => {
  test.each([
    ['all sevens', [7, 7, 7, 7, 7, 7, 7, 7], 112, 'acceptable', 'acceptable', ['high']],
    ['an ordinary week', [7, 3, 0, 1, 4, 0, 5, 3], 35, 'borderline', 'borderline', []],
    ['one more day of sugar', [7, 3, 0, 1, 4, 0, 5, 4], 35.5, 'acceptable', 'borderline', []],
    ['staples and vegetables', [7, 0, 0, 0, 7, 0, 0, 0], 21, 'poor', 'poor', []],
    ['and a day of oil', [7, 0, 0, 0, 7, 0, 1, 0], 21.5, 'borderline', 'poor', []],
    ['at the high cut-off of poor', [7, 0, 0, 0, 7, 7, 0, 0], 28, 'borderline', 'poor', []],
    ['above it', [7, 0, 0, 0, 7, 7, 0, 1], 28.5, 'borderline', 'borderline', []],
    ['at the high cut-off of borderline', [7, 7, 0, 0, 7, 0, 0, 0], 42, 'acceptable', 'borderline', []],
    ['above that', [7, 7, 0, 0, 7, 0, 0, 1], 42.5, 'acceptable', 'acceptable', []],
    ['just flagged low', [6, 0, 0, 0, 1, 0, 1, 0], 13.5, 'poor', 'poor', ['low']],
    ['just not flagged low', [7, 0, 0, 0, 0, 0, 0, 0], 14, 'poor', 'poor', []],
  ])('%s: %j gives %d', (_, days, expected, low, high, flags) => {
    expect(score(fcs, answers([...days, 0]))).toMatchObject({ score: expected, band: low, cutoffs: '21/35', flags })
    expect(score(fcs, answers([...days, 0]), '28/42')).toMatchObject({
      score: expected,
      band: high,
      cutoffs: '28/42',
      flags,
    })
  })

  test.each([
    [[7, 7, 7, 7, 1, 1, 0, 0], 93, []],
    [[7, 7, 7, 7, 4, 5, 0, 0], 100, []],
    [[7, 7, 7, 7, 4, 5, 1, 0], 100.5, ['high']],
  ])('%j gives %d, flagged %j', (days, expected, flags) => {
    expect(score(fcs, answers([...days, 0]))).toMatchObject({ score: expected, flags })
  })

  test('condiments weigh nothing and are never missed', () => {
    expect(score(fcs, answers([7, 0, 0, 0, 7, 0, 0, 0, 7]))).toMatchObject({ score: 21 })
    expect(score(fcs, answers([7, 0, 0, 0, 7, 0, 0, 0, null]))).toMatchObject({ score: 21 })
  })

  test('a missing group gives no score', () => {
    expect(score(fcs, answers([7, 0, 'dontKnow', 0, 7, 0, 0, 0, 8]))).toEqual({
      kind: 'notComputable',
      missing: ['dairy'],
      invalid: ['condiments'],
    })
  })
})

function answers(days: readonly Answer[]) {
  return Object.fromEntries(fcs.questions.map(({ code }, index) => [code, days[index]]))
}
