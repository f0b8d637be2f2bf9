import { expect, test } from 'vitest'
import { passwordRefusal } from '~/domain/staff/password-refusal'

test.each([
  ['elevenchars', 'password-too-short'],
  ['twelve chars', null],
  ['🐪🐪🐪🐪🐪🐪', 'password-too-short'],
  ['trois chameaux bleus', null],
  ['123456789012', 'password-too-common'],
  ['abababababab', 'password-too-common'],
  ['Motdepasse-2026', 'password-too-common'],
  ['komawa-zinder-2026', 'password-too-common'],
  ['a.maman a.maman', 'password-names-you'],
  ['a.maman12345', 'password-names-you'],
  ['le puits de a.maman est loin', null],
])('%s: %s', (password, refusal) => {
  expect(passwordRefusal(password, 'a.maman')).toBe(refusal)
})
