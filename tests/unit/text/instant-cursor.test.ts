import { expect, test } from 'vitest'
import { instantCursor } from '~/domain/text/instant-cursor'

test.each(['1767225600000_a', '2026-01-01T00:00:00.000Z_a'])('%s', (text) => {
  expect(instantCursor(text)).toEqual({ at: new Date('2026-01-01T00:00:00Z'), id: 'a' })
})

test.each([
  null,
  '',
  '_',
  '1767225600000',
  '1767225600000_',
  '999999999999999_a',
  '+275760-09-13T00:00:00.000Z_a',
  'x_a',
])('%s is no place to start from', (text) => {
  expect(instantCursor(text)).toBeNull()
})
