import type { CivilDate } from '../dates'
import { factsBy, standingDecision, standingVerification, verifiedBothWays, type IntakeFacts } from './intake-facts'
import type { BestInterestsDecision } from './own-codes'

export type ReunificationRefusal =
  | DeedRefusal
  | 'family-not-there'
  | 'adult-not-verified'
  | 'child-not-verified'
  | 'best-interests-missing'
  | 'best-interests-against'
  | 'reunified-before-decided'

export type DeedRefusal = 'intake-ended' | 'already-reunified' | 'intake-in-future' | 'intake-before-registration'

/** Why nothing more may be recorded of this case on a day, or null. */
export function intakeDeedRefusal(facts: IntakeFacts, on: CivilDate, today: CivilDate): DeedRefusal | null {
  if (facts.reunifiedOn !== null) return 'already-reunified'
  if (facts.endedOn !== null) return 'intake-ended'
  return dayRefusal(facts.registeredOn, on, today)
}

/** A day of a deed lies between the registration at the centre and today, both included. */
export function dayRefusal(registeredOn: CivilDate, on: CivilDate, today: CivilDate) {
  if (on > today) return 'intake-in-future'
  return on < registeredOn ? 'intake-before-registration' : null
}

/**
 * Why this person cannot be said to be back with this family, or null. The adult and the child were asked apart and
 * both said yes, then somebody decided that the return is in the child's best interests, and it came after all of that.
 * Source: docs/programme-rules.md §8.
 *
 * @param on the day of the reunification
 */
export function reunificationRefusal(
  facts: IntakeFacts,
  familyId: string,
  on: CivilDate,
  today: CivilDate,
): ReunificationRefusal | null {
  const refusal = intakeDeedRefusal(facts, on, today)
  if (refusal) return refusal
  if (!facts.families.some(({ id }) => id === familyId)) return 'family-not-there'
  const adult = standingVerification(facts, familyId, 'adult')
  if (!adult?.verified) return 'adult-not-verified'
  const child = standingVerification(facts, familyId, 'child')
  if (!child?.verified) return 'child-not-verified'
  const decided = standingDecision(facts, familyId)
  if (!decided) return 'best-interests-missing'
  if (decided.decision !== 'return') return 'best-interests-against'
  return [adult.askedOn, child.askedOn, decided.decidedOn].some((day) => day > on) ? 'reunified-before-decided' : null
}

export function reopeningRefusal(facts: IntakeFacts, on: CivilDate, today: CivilDate) {
  if (facts.endedOn === null) return 'intake-not-ended'
  if (on > today) return 'intake-in-future'
  return on < facts.endedOn ? 'reopened-before-ended' : null
}

/** A referral comes first, then the registration. */
export function registrationRefusal(days: { referredOn: CivilDate; registeredOn: CivilDate }, today: CivilDate) {
  if (days.registeredOn > today || days.referredOn > today) return 'intake-in-future'
  return days.referredOn > days.registeredOn ? 'referred-after-registration' : null
}

/** Why this may not be decided on a day, or null: adult and child say yes before anybody decides for the return. */
export function decisionRefusal(
  facts: IntakeFacts,
  familyId: string,
  { decision, decidedOn }: { decision: BestInterestsDecision; decidedOn: CivilDate },
  today: CivilDate,
) {
  const refusal = familyDeedRefusal(facts, familyId, decidedOn, today)
  if (refusal || decision !== 'return') return refusal
  return verifiedBothWays(factsBy(facts, decidedOn), familyId) ? null : 'decided-before-asked'
}

/** Why nothing may be recorded of this family on a day, or null: it was found first. */
export function familyDeedRefusal(facts: IntakeFacts, familyId: string, on: CivilDate, today: CivilDate) {
  const refusal = intakeDeedRefusal(facts, on, today)
  if (refusal) return refusal
  const family = facts.families.find(({ id }) => id === familyId)
  if (!family) return 'family-not-there'
  return on < family.foundOn ? 'asked-before-found' : null
}
