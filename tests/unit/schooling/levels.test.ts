import { expect, test } from 'vitest'
import { arithmeticLevels, arithmeticRank, levelLanguages, readingLevels, readingRank } from '~/domain/schooling/levels'

test('both ladders go from 0 to 4', () => {
  expect(readingLevels.map(readingRank)).toEqual([0, 1, 2, 3, 4])
  expect(arithmeticLevels.map(arithmeticRank)).toEqual([0, 1, 2, 3, 4])
})

test('a check is made in one of four languages', () => {
  expect(levelLanguages).toEqual(['fr', 'ha', 'dje', 'ar'])
})
