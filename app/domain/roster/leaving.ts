import type { CivilDate } from '../dates'
import { isUnder18 } from './age'

/** Why somebody is no longer a member of the household; being away for a while is an absence, not a leaving. */
export const leavingReasons = ['moved', 'married', 'separated', 'otherCarer', 'died', 'byMistake', 'notKnown'] as const
export type LeavingReason = (typeof leavingReasons)[number]

const unaccounted: readonly string[] = ['moved', 'separated', 'notKnown'] satisfies LeavingReason[]

/**
 * A child who came back and left the household again while nobody says with whom it lives now. Such a child is away for
 * a reason not known (docs/programme-rules.md §14) and stands among the returned children of the closure (§17).
 */
export function isMissingReturnee(
  person: { birthYear: number; returnee: boolean; leftHouseholdOn: CivilDate | null; leftWhy: string | null },
  today: CivilDate,
) {
  const { returnee, leftHouseholdOn, leftWhy } = person
  return returnee && leftHouseholdOn !== null && unaccounted.includes(leftWhy ?? '') && isUnder18(person, today)
}
