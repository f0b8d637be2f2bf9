import { expect, test } from 'vitest'
import { birthRefusals, type BirthAnswers } from '~/domain/roster/birth-refusal'

const today = '2026-11-19'

test.each<[string, BirthAnswers, string[]]>([
  ['nothing is known', {}, ['age birth']],
  ['110 years old today', { birthDate: '1916-11-19' }, []],
  ['111 years old today', { birthDate: '1915-11-19' }, ['birthDate tooOld']],
  ['an age one year beside the date', { birthDate: '2016-11-20', age: 10 }, []],
  ['an age two years beside the date', { birthDate: '2016-11-20', age: 11 }, ['age agesDiffer']],
  ['20 years and born in 2020', { birthDate: '2020-01-01', age: 20 }, ['age agesDiffer']],
  ['back on the day of birth', { birthDate: '2026-06-01', returnedOn: '2026-06-01' }, []],
  ['back the day before', { birthDate: '2026-06-01', returnedOn: '2026-05-31' }, ['returnedOn beforeBirth']],
  ['gone before birth', { birthDate: '2026-06-01', absentSince: '2025-06-01' }, ['absentSince beforeBirth']],
  ['about nine, back in 2016', { age: 9, returnedOn: '2016-01-01' }, []],
  ['about nine, back in 2015', { age: 9, returnedOn: '2015-12-31' }, ['returnedOn beforeBirth']],
  ['a date that does not exist is refused elsewhere', { birthDate: '2026-02-30', age: 40, returnedOn: '1990-99' }, []],
])('%s', (_, answers, refused) => {
  expect(birthRefusals(answers, today).map(({ field, reason }) => `${field} ${reason}`)).toEqual(refused)
})
