import { expect, test } from 'vitest'
import { signInDelaySeconds } from '~/domain/staff/sign-in-delay'

test('the first failures cost nothing, then the wait doubles up to thirty seconds', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5000].map((failures) => signInDelaySeconds(failures, 3))
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30])
})
