import type { RegisterDays } from './attendance'

export const c4OpenDays = 30
export const c4PercentPresent = 80

export type C4Result = 'reached' | 'notReached' | 'notComputable'

/**
 * Attending at three months: present on at least 80 % of the last 30 open days. Unknown days count neither way: the
 * result stands when it would stand whatever they were, else it cannot be computed; nor can it with fewer than 30
 * open days. Source: docs/programme-rules.md §1, C4.
 */
export function c4Reached({ daysOpen, daysPresent, daysUnknown }: RegisterDays): C4Result {
  if (daysOpen < c4OpenDays) return 'notComputable'
  const needed = daysOpen * c4PercentPresent
  if (daysPresent * 100 >= needed) return 'reached'
  return (daysPresent + daysUnknown) * 100 < needed ? 'notReached' : 'notComputable'
}

/**
 * The stretch that ends with the latest month and has at least 30 open days, in whole months: a monthly register does
 * not say which days. Shorter when there are no more months.
 *
 * @param months in any order, one row a month (`YYYY-MM`)
 */
export function lastOpenDays(months: readonly (RegisterDays & { month: string })[]): RegisterDays {
  const total = { daysOpen: 0, daysPresent: 0, daysUnknown: 0 }
  const latestFirst = [...months].sort((one, other) => (one.month < other.month ? 1 : -1))
  for (const { daysOpen, daysPresent, daysUnknown } of latestFirst) {
    if (total.daysOpen >= c4OpenDays) break
    total.daysOpen += daysOpen
    total.daysPresent += daysPresent
    total.daysUnknown += daysUnknown
  }
  return total
}
