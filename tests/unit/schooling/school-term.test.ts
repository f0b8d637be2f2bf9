import { expect, test } from 'vitest'
import { isInTerm, nextSchoolStart } from '~/domain/schooling/school-term'

test.each([
  ['2026-09-30', false, '2026-10-01'],
  ['2026-10-01', true, '2026-10-01'],
  ['2026-10-02', true, '2027-10-01'],
  ['2027-01-01', true, '2027-10-01'],
  ['2027-06-30', true, '2027-10-01'],
  ['2027-07-01', false, '2027-10-01'],
])('%s', (on, inTerm, start) => {
  expect(isInTerm(on)).toBe(inTerm)
  expect(nextSchoolStart(on)).toBe(start)
})
