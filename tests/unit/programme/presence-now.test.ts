import { expect, test } from 'vitest'
import { presenceNow, presenceOfHouseholds, type ChildAnswerNow } from '~/domain/programme/presence-now'

const asOf = '2026-11-19'
const answer = (personId: string, on: string, away = false): ChildAnswerNow => ({ personId, on, away })

function presence(children: Record<string, string[]>, answers: ChildAnswerNow[]) {
  const roster = Object.entries(children).flatMap(([householdId, ids]) => ids.map((id) => ({ id, householdId })))
  const known = presenceOfHouseholds(Object.keys(children), roster, answers, asOf)
  return Object.fromEntries([...known].map(([id, { state }]) => [id, state]))
}

test('the last answer about each child counts, and one child away is enough', () => {
  const answers = [
    answer('back', '2026-10-01', true),
    answer('back', '2026-11-01'),
    answer('sent', '2026-10-01'),
    answer('sent', '2026-11-01', true),
    answer('sister', '2026-11-01'),
  ]
  expect(presence({ one: ['back'], two: ['sent', 'sister'], three: ['never'] }, answers)).toEqual({
    one: 'allHere',
    two: 'someAway',
    three: 'notKnown',
  })
})

test('a child nobody asked about leaves a household unknown, unless another child is away', () => {
  const answers = [answer('here', '2026-11-01'), answer('away', '2026-11-01', true)]
  expect(presence({ one: ['here', 'unasked'], two: ['away', 'unasked too'], none: [] }, answers)).toEqual({
    one: 'notKnown',
    two: 'someAway',
    none: 'notKnown',
  })
})

test('an answer is good for 120 days, the last of them included, and not before it was given', () => {
  const answers = [answer('120', '2026-07-22'), answer('121', '2026-07-21'), answer('tomorrow', '2026-11-20')]
  expect(presence({ a: ['120'], b: ['121'], c: ['tomorrow'] }, answers)).toEqual({
    a: 'allHere',
    b: 'notKnown',
    c: 'notKnown',
  })
})

test('the three counts add up to the households', () => {
  const known = presenceOfHouseholds(['a', 'b'], [{ id: 'x', householdId: 'a' }], [answer('x', '2026-11-01')], asOf)
  expect(presenceNow(known)).toEqual({ allHere: 1, someAway: 0, notKnown: 1 })
  expect(known.get('a')).toEqual({ state: 'allHere', notAsked: 0 })
})
