import { expect, test } from 'vitest'
import { interviewRefusal } from '~/domain/surveys/interview-refusal'

const household = { returnedOn: '2026-05-19', roundsDone: ['H1'] } as const
const today = '2026-11-19'

test.each([
  ['today', 'H2', 'done', today, null],
  ['tomorrow', 'H2', 'done', '2026-11-20', 'survey-in-the-future'],
  ['on the day of the return', 'H2', 'done', '2026-05-19', null],
  ['the day before', 'H2', 'done', '2026-05-18', 'survey-before-the-return'],
  ['a round that is done', 'H1', 'done', today, 'survey-round-done'],
  ['nobody found again for a round that is done', 'H1', 'notFound', today, null],
  ['outside the plan', 'other', 'done', today, null],
] as const)('%s', (_, round, status, interviewedOn, refusal) => {
  expect(interviewRefusal({ round, status, interviewedOn }, household, today)).toBe(refusal)
})
