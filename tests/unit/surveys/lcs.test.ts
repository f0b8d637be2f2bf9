import { expect, test } from 'vitest'
import { copingUsed, lcs } from '~/domain/surveys/lcs'
import { score } from '~/domain/surveys/score'

const noNeed = Object.fromEntries(lcs.questions.map(({ code }) => [code, 10]))

test.each([
  ['nothing', {}, 0, 'none'],
  ['savings spent', { spendSavings: 30 }, 1, 'stress'],
  ['savings spent and exhausted before', { spendSavings: 20 }, 1, 'stress'],
  ['two of stress are no crisis', { spendSavings: 30, borrow: 30 }, 1, 'stress'],
  ['children withdrawn from school', { withdrawFromSchool: 30, borrow: 30 }, 2, 'crisis'],
  ['begged', { beg: 30 }, 3, 'emergency'],
  ['begging exhausted', { beg: 20 }, 3, 'emergency'],
  ['begging does not apply', { beg: 9999 }, 0, 'none'],
])('%s: the class of the worst strategy', (_, used, worst, band) => {
  expect(score(lcs, { ...noNeed, ...used })).toMatchObject({ kind: 'computed', score: worst, band })
})

test.each([[0], [15], [21], [31], [-10], [10.5]])('%s is no code', (answer) => {
  expect(score(lcs, { ...noNeed, beg: answer })).toMatchObject({ kind: 'notComputable', invalid: ['beg'] })
})

test('a strategy nobody answered for leaves no class', () => {
  expect(score(lcs, { ...noNeed, beg: null })).toMatchObject({ kind: 'notComputable', missing: ['beg'] })
})

test.each([
  [10, false],
  [20, true],
  [30, true],
  [9999, false],
  [null, false],
])('%s counts as used: %s', (answer, used) => {
  expect(copingUsed(answer)).toBe(used)
})
