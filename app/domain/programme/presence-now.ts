import { addDays, type CivilDate } from '../dates'
import { groupBy } from '../group-by'
import type { ResultRow } from '../links/link-units'

/** Counts of households; the three add up to those asked for. */
export type PresenceNow = { allHere: number; someAway: number; notKnown: number }

/** Days for which the last answer still says where the children are: the before-window of the links. A default. */
export const presenceKnownForDays = 120

/**
 * The last complete answer about the children at home of each household, within the last 120 days. Incomplete rounds
 * and attempts that found nobody say nothing; a household that was not asked for so long is not known.
 */
export function presenceNow(
  householdIds: readonly string[],
  results: readonly ResultRow[],
  asOf: CivilDate,
): PresenceNow {
  const since = addDays(asOf, -presenceKnownForDays)
  const answers = results.filter(({ on, value }) => value !== null && on >= since && on <= asOf)
  const byHousehold = groupBy(answers, ({ unitId }) => unitId)
  const last = householdIds.map((id) =>
    (byHousehold.get(id) ?? []).reduce<ResultRow | null>(
      (latest, answer) => (latest === null || answer.on >= latest.on ? answer : latest),
      null,
    ),
  )
  return {
    allHere: last.filter((answer) => answer?.value === 0).length,
    someAway: last.filter((answer) => answer !== null && answer.value !== 0).length,
    notKnown: last.filter((answer) => answer === null).length,
  }
}
