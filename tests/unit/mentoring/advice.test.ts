import { expect, test } from 'vitest'
import { adviceRefusal, closesAdvice } from '~/domain/mentoring/advice'

const none = { kinds: [], hasWords: false }

test.each([
  [[], ['a'], none, null],
  [[{ adviceId: 'a', answer: 'partly', hasWhy: false }], ['a'], none, null],
  [[{ adviceId: 'b', answer: 'followed', hasWhy: false }], ['a'], none, 'advice-not-open'],
  [
    [
      { adviceId: 'a', answer: 'not', hasWhy: false },
      { adviceId: 'a', answer: 'followed', hasWhy: false },
    ],
    ['a'],
    none,
    'advice-not-open',
  ],
  [[{ adviceId: 'a', answer: 'notPossible', hasWhy: false }], ['a'], none, 'advice-why-missing'],
  [[{ adviceId: 'a', answer: 'notPossible', hasWhy: true }], ['a'], none, null],
  [[], [], { kinds: ['ownWords'], hasWords: false }, 'advice-without-words'],
  [[], [], { kinds: ['ownWords', 'setAside'], hasWords: true }, null],
] as const)('%j of %j, given %j: %s', (answers, open, given, refusal) => {
  expect(adviceRefusal(answers, open, given)).toBe(refusal)
})

test('what was followed or cannot be is asked no more', () => {
  expect((['followed', 'partly', 'not', 'notPossible'] as const).filter(closesAdvice)).toEqual([
    'followed',
    'notPossible',
  ])
})
