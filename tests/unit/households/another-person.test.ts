import { expect, test } from 'vitest'
import { isAnotherPerson } from '~/domain/households/another-person'

const known = { givenName: 'Rakiatou', familyName: 'Tanimoune', birthYear: 1990, sex: 'female' as const }

test.each([
  [{ givenName: 'Rakiatu', familyName: 'TANIMOUNE' }, false],
  [{ givenName: 'Tanimoune', familyName: 'Rakiatou' }, false],
  [{ birthYear: 1992 }, false],
  [{ birthYear: 1993 }, true],
  [{ givenName: 'Zouera' }, true],
  [{ familyName: '' }, true],
  [{ sex: 'male' as const }, true],
])('%j makes another person: %s', (change, another) => {
  expect(isAnotherPerson(known, { ...known, ...change })).toBe(another)
})
