import { expect, test } from 'vitest'
import { sessionRefusal, type TutoringSession } from '~/domain/schooling/session-refusal'

const today = '2026-11-22'
const session: TutoringSession = {
  on: today,
  durationMinutes: 60,
  marks: [
    { childId: 'moussa', mark: 'present' },
    { childId: 'zeinabou', mark: 'absentExcused' },
  ],
}

test.each<[string, Partial<TutoringSession>, string | null]>([
  ['today', {}, null],
  ['tomorrow', { on: '2026-11-23' }, 'in-the-future'],
  ['a year ago', { on: '2025-11-22' }, null],
  ['a year and a day ago', { on: '2025-11-21' }, 'older-than-a-year'],
  ['on no day', { on: '2026-11-31' }, 'date-unreadable'],
  ['4 minutes', { durationMinutes: 4 }, 'duration-out-of-range'],
  ['5 minutes', { durationMinutes: 5 }, null],
  ['300 minutes', { durationMinutes: 300 }, null],
  ['301 minutes', { durationMinutes: 301 }, 'duration-out-of-range'],
  ['half a minute more', { durationMinutes: 60.5 }, 'duration-out-of-range'],
  ['an empty roll', { marks: [] }, 'nobody-marked'],
  ['one child twice', { marks: [...session.marks, ...session.marks.slice(0, 1)] }, 'child-marked-twice'],
])('%s', (_, overrides, refusal) => {
  expect(sessionRefusal({ ...session, ...overrides }, today)).toBe(refusal)
})
