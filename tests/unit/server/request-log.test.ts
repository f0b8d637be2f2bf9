import { expect, test } from 'vitest'
import { pathPattern } from '~/server/request-log.server'

const words = new Set(['', 'households', 'journal'])

test.each([
  ['/', '/'],
  ['/households', '/households'],
  ['/households/0198c0de-0000-7000-8000-000000000000/journal', '/households/:id/journal'],
  ['/households/1.data', '/households/:id'],
  ['/households.data', '/households.data'],
  ['/Amina/Issa', '/:id/:id'],
])('%s is logged as %s', (path, pattern) => {
  expect(pathPattern(path, words)).toBe(pattern)
})
