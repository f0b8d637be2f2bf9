import type { CivilDate } from '../dates'

/**
 * The months before the harvest, in which a trade sells less and is compared only with other such months. June to
 * September in Zinder. docs/programme-rules.md §11.
 */
export const leanMonths = { first: 6, last: 9 } as const

export function isInLeanSeason(on: CivilDate): boolean {
  const month = Number(on.slice(5, 7))
  return month >= leanMonths.first && month <= leanMonths.last
}
