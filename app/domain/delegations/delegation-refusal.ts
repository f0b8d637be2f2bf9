import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import { daysBetween, type CivilDate } from '../dates'

/** A default of this programme, not a norm (docs/programme-rules.md §4). */
export const delegationDaysAtMost = 60

export type DelegationRefusal =
  | 'delegation-to-oneself'
  | 'delegate-decides-nothing'
  | 'delegation-ends-before'
  | 'delegation-in-the-past'
  | 'delegation-too-long'

/**
 * Why a lead may not put this person in their place, or null. They decide kits; the days begin today or later, first and
 * last day counted. Source: docs/programme-rules.md §4.
 */
export function delegationRefusal(
  fromUserId: string,
  to: { id: string; role: Role },
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
  today: CivilDate,
): DelegationRefusal | null {
  if (to.id === fromUserId) return 'delegation-to-oneself'
  if (!mayEver(to.role, 'kit.decide')) return 'delegate-decides-nothing'
  if (endsOn < startsOn) return 'delegation-ends-before'
  if (startsOn < today) return 'delegation-in-the-past'
  return daysBetween(startsOn, endsOn) + 1 > delegationDaysAtMost ? 'delegation-too-long' : null
}

export const delegationStates = ['coming', 'inForce', 'over', 'ended'] as const
export type DelegationState = (typeof delegationStates)[number]

export function delegationState(
  { startsOn, endsOn, ended }: { startsOn: CivilDate; endsOn: CivilDate; ended: boolean },
  today: CivilDate,
): DelegationState {
  if (ended) return 'ended'
  if (today < startsOn) return 'coming'
  return today <= endsOn ? 'inForce' : 'over'
}
