import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'

/** How a child of a class was found at a visit. */
export const roundMarks = ['all', 'missing', 'notSeen'] as const
export type RoundMark = (typeof roundMarks)[number]

/** Children to be seen at a visit, or all where fewer were given something. A default of this programme: docs/programme-rules.md §23. */
export const leastChildrenSeen = 5

export type RoundVisitRefusal = 'not-a-verifier' | 'own-handover' | 'round-not-handed-over' | 'too-few-seen'

/**
 * Why a visit to a class does not count as its verification, or null: by somebody who gave nothing to any of its
 * children, and with enough of them seen. Source: docs/programme-rules.md §23.
 *
 * @param round.given how many children were handed something since the last visit
 * @param visit.seen how many of those were seen
 */
export function roundVisitRefusal(
  round: { deliveredByIds: readonly string[]; given: number },
  visit: { verifier: { id: string; role: Role }; seen: number },
): RoundVisitRefusal | null {
  if (!mayEver(visit.verifier.role, 'supplies.verify')) return 'not-a-verifier'
  if (round.deliveredByIds.includes(visit.verifier.id)) return 'own-handover'
  if (round.given === 0) return 'round-not-handed-over'
  return visit.seen < leastToSee(round.given) ? 'too-few-seen' : null
}

export function leastToSee(given: number): number {
  return Math.min(leastChildrenSeen, given)
}
