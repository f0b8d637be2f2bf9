import { expect, test } from 'vitest'
import { isTrained, trainingRefusal } from '~/domain/mentoring/training-refusal'

const [returnedOn, today] = ['2026-05-19', '2026-11-19']

test.each([
  ['every day attended', 5, 5, today, null],
  ['no day attended', 5, 0, today, null],
  ['a day more than was held', 5, 6, today, 'training-more-than-held'],
  ['no day held', 0, 0, today, 'training-days-out-of-range'],
  ['sixty days', 60, 60, today, null],
  ['sixty-one days', 61, 0, today, 'training-days-out-of-range'],
  ['half a day', 5, 0.5, today, 'training-days-out-of-range'],
  ['ended on the day of the return', 5, 5, returnedOn, null],
  ['ended the day before', 5, 5, '2026-05-18', 'training-before-the-return'],
  ['ends tomorrow', 5, 5, '2026-11-20', 'training-in-the-future'],
])('%s', (_, daysHeld, daysAttended, endedOn, refusal) => {
  expect(trainingRefusal({ daysHeld, daysAttended, endedOn }, returnedOn, today)).toBe(refusal)
})

test('somebody who came for a day was trained, somebody who never came was not', () => {
  expect([isTrained({ daysAttended: 1 }), isTrained({ daysAttended: 0 })]).toEqual([true, false])
})
