import { expect, test } from 'vitest'
import type { ResultRow } from '~/domain/links/link-units'
import { presenceNow } from '~/domain/programme/presence-now'

const asOf = '2026-11-19'

function answer(unitId: string, on: string, value: number | null): ResultRow {
  return { unitId, on, value, status: 'done', band: null, instrumentVersion: '1' }
}

test('the last complete answer of each household counts', () => {
  const answers = [
    answer('back', '2026-10-01', 1),
    answer('back', '2026-11-01', 0),
    answer('away', '2026-10-01', 0),
    answer('away', '2026-11-01', 2),
    answer('away', '2026-11-10', null),
  ]
  expect(presenceNow(['back', 'away', 'never'], answers, asOf)).toEqual({ allHere: 1, someAway: 1, notKnown: 1 })
})

test('an answer is good for 120 days, the last of them included, and not before it was given', () => {
  const answers = [answer('120', '2026-07-22', 0), answer('121', '2026-07-21', 0), answer('tomorrow', '2026-11-20', 0)]
  expect(presenceNow(['120', '121', 'tomorrow'], answers, asOf)).toEqual({ allHere: 1, someAway: 0, notKnown: 2 })
})
