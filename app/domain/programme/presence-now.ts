import { addDays, type CivilDate } from '../dates'
import { groupBy } from '../group-by'

/** Counts of households; the three add up to those asked for. */
export type PresenceNow = { allHere: number; someAway: number; notKnown: number }

/** `notAsked`: children about whom nobody has asked within the days for which an answer says where they are. */
export type HouseholdPresence = { state: keyof PresenceNow; notAsked: number }

/** Days for which the last answer still says where the children are: the before-window of the links. A default. */
export const presenceKnownForDays = 120

/** What somebody answered about one child; `away` means for work, travel or a reason not known. */
export type ChildAnswerNow = { personId: string; on: CivilDate; away: boolean }

/**
 * Where the children of each household are, by the last answer about each child within the last 120 days: somebody is
 * away as soon as one child is, whatever is known of the others; all are here only when each was asked about. Else, and
 * in a household without children, nobody knows. The list of households with a child away says the same.
 * Source: docs/programme-rules.md §12.
 *
 * @param roster those under 18 on that day, of these households
 * @param answers in the order they were given
 */
export function presenceOfHouseholds(
  householdIds: readonly string[],
  roster: readonly { id: string; householdId: string | null }[],
  answers: readonly ChildAnswerNow[],
  asOf: CivilDate,
): Map<string, HouseholdPresence> {
  const since = addDays(asOf, -presenceKnownForDays)
  const last = new Map<string, ChildAnswerNow>()
  for (const answer of answers) {
    const { personId, on } = answer
    if (on >= since && on <= asOf && on >= (last.get(personId)?.on ?? '')) last.set(personId, answer)
  }
  const rosters = groupBy(roster, ({ householdId }) => householdId)
  return new Map(
    householdIds.map((id) => {
      const children = rosters.get(id) ?? []
      const known = children.flatMap((child) => last.get(child.id) ?? [])
      const notAsked = children.length - known.length
      return [id, { state: stateOf(known, notAsked), notAsked }]
    }),
  )
}

function stateOf(known: readonly ChildAnswerNow[], notAsked: number): HouseholdPresence['state'] {
  if (known.some(({ away }) => away)) return 'someAway'
  return known.length > 0 && notAsked === 0 ? 'allHere' : 'notKnown'
}

export function presenceNow(presence: ReadonlyMap<string, HouseholdPresence>): PresenceNow {
  const count = (which: keyof PresenceNow) => [...presence.values()].filter(({ state }) => state === which).length
  return { allHere: count('allHere'), someAway: count('someAway'), notKnown: count('notKnown') }
}
