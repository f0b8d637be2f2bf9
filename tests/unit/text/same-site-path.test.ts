import { expect, test } from 'vitest'
import { sameSitePath } from '~/domain/text/same-site-path'

test.each([
  ['/households?risk=high', '/households?risk=high'],
  ['/kits/1#lines', '/kits/1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('%s leads to %s', (address, path) => {
  expect(sameSitePath(address)).toBe(path)
})
