import { describe, expect, test } from 'vitest'
import { median } from '~/domain/statistics/median'
import { medianTime } from '~/domain/statistics/median-time'

const ended = (days: number) => ({ days, ended: true })
const waiting = (days: number) => ({ days, ended: false })

describe('the median time after Kaplan and Meier', () => {
  test('of the maintained arm of aml, as R prints it', () => {
    const maintained = [ended(9), ended(13), waiting(13), ended(18), ended(23), waiting(28), ended(31)]
    expect(medianTime([...maintained, ended(34), waiting(45), ended(48), waiting(161)])).toBe(31)
  })

  test('of nobody, or of people who all still wait, there is none', () => {
    expect(medianTime([])).toBeNull()
    expect(medianTime([waiting(10), waiting(90)])).toBeNull()
  })

  test('fewer than half ended: none; half of them: the day of the one who makes it half', () => {
    expect(medianTime([ended(5), waiting(9), waiting(9)])).toBeNull()
    expect(medianTime([ended(5), ended(7), waiting(9), waiting(9)])).toBe(7)
  })

  test('somebody who waits on the day another ends is at risk that day', () => {
    expect(medianTime([ended(5), waiting(5)])).toBe(5)
    expect(medianTime([waiting(4), ended(5), ended(6)])).toBe(5)
  })
})

test('the median of an even number is the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNull()
})
