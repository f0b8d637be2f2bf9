import { expect, test } from 'vitest'
import { inTourOrder, movedStop, type Stop } from '~/domain/casework/tour-order'
import { mondayOf, tourWeekOf, tourWeeks, weekdayOf } from '~/domain/casework/tour-week'

test.each([
  ['2026-11-16', '2026-11-16', 1],
  ['2026-11-19', '2026-11-16', 4],
  ['2026-11-22', '2026-11-16', 7],
  ['2023-12-31', '2023-12-25', 7],
])('%s lies in the week of %s, its day %i', (on, monday, weekday) => {
  expect(mondayOf(on)).toBe(monday)
  expect(weekdayOf(on)).toBe(weekday)
})

test('a tour is planned for the week before this, this one and the five that come', () => {
  expect(tourWeeks('2026-11-19')).toHaveLength(7)
  expect(tourWeekOf('2026-11-25', '2026-11-19')).toBe('2026-11-23')
  for (const asked of [null, 'nonsense', '2030-01-01', '2020-01-01'])
    expect(tourWeekOf(asked, '2026-11-19')).toBe('2026-11-16')
})

const stop = (householdId: string, overrides: Partial<Stop> = {}): Stop => ({
  ...{ householdId, position: null, marketDay: 2, commune: 'Kantché', village: 'A', caseNumber: householdId },
  ...overrides,
})

test('an order of one’s own stands first, then market day, commune and village', () => {
  const stops = [
    stop('no-market', { marketDay: null }),
    stop('late-market', { marketDay: 5 }),
    stop('village-b', { village: 'B' }),
    stop('village-a'),
    stop('ordered-2', { position: 2, marketDay: 7 }),
    stop('ordered-1', { position: 1, marketDay: null }),
  ]
  const order = inTourOrder(stops).map(({ householdId }) => householdId)
  expect(order).toEqual(['ordered-1', 'ordered-2', 'village-a', 'village-b', 'late-market', 'no-market'])
})

test('a stop moves past its neighbour among those that are shown', () => {
  const order = ['a', 'b', 'c', 'd']
  expect(movedStop(order, order, 'c', 'up')).toEqual(['a', 'c', 'b', 'd'])
  expect(movedStop(order, order, 'b', 'down')).toEqual(['a', 'c', 'b', 'd'])
  expect(movedStop(order, ['a', 'd'], 'd', 'up')).toEqual(['d', 'a', 'b', 'c'])
  expect(movedStop(order, order, 'a', 'up')).toEqual(order)
  expect(movedStop(order, ['a', 'b'], 'c', 'up')).toEqual(order)
})
