import { expect, test } from 'vitest'
import { ageOn, isUnder18 } from '~/domain/roster/age'

test.each([
  ['2027-03-14', 17],
  ['2027-03-15', 18],
  ['2027-03-16', 18],
])('born on 15 March 2009, on %s the age is %i', (on, age) => {
  const birth = { birthYear: 2009, birthDate: '2009-03-15' }
  expect(ageOn(birth, on)).toBe(age)
  expect(isUnder18(birth, on)).toBe(age < 18)
})

test('a birth year alone gives the difference of the years', () => {
  expect(ageOn({ birthYear: 2009 }, '2026-12-31')).toBe(17)
  expect(isUnder18({ birthYear: 2009, birthDate: null }, '2026-12-31')).toBe(true)
  expect(isUnder18({ birthYear: 2009 }, '2027-01-01')).toBe(false)
})

test('somebody born on 29 February has a birthday on 1 March of other years', () => {
  expect(ageOn({ birthYear: 2008, birthDate: '2008-02-29' }, '2026-02-28')).toBe(17)
  expect(ageOn({ birthYear: 2008, birthDate: '2008-02-29' }, '2026-03-01')).toBe(18)
})
