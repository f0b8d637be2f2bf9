import type { CivilDate } from '../dates'

/** As they were entered, both days belong to it. */
export type LeanSeasons = readonly { startsOn: CivilDate; endsOn: CivilDate }[]

/**
 * The months before the harvest, in which a trade sells less and is compared only with other such months: June to
 * September in Zinder, in a year for which nobody entered the season. docs/programme-rules.md §11.
 */
export const leanMonths = { first: 6, last: 9 } as const

export function isInLeanSeason(on: CivilDate, entered: LeanSeasons): boolean {
  const year = on.slice(0, 4)
  const ofYear = entered.filter(({ startsOn, endsOn }) => startsOn.startsWith(year) || endsOn.startsWith(year))
  if (ofYear.length > 0) return ofYear.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
  const month = Number(on.slice(5, 7))
  return month >= leanMonths.first && month <= leanMonths.last
}
