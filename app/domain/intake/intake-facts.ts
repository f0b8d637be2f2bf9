import type { CivilDate } from '../dates'
import type { BestInterestsDecision, VerifiedSide } from './own-codes'
import type { TracingConsent } from './tracing-consent'

/** What is on file of one person at the centre; each list in the order of its days, then of its recording. */
export type IntakeFacts = {
  registeredOn: CivilDate
  interviews: number
  services: number
  /** The latest answer to the search for the family; null while nobody was asked. */
  tracingConsent: TracingConsent | null
  tracingActions: number
  families: { id: string; foundOn: CivilDate }[]
  verifications: { familyId: string; asked: VerifiedSide; verified: boolean; askedOn: CivilDate }[]
  bestInterests: { familyId: string; decision: BestInterestsDecision; decidedOn: CivilDate }[]
  reunifiedOn: CivilDate | null
  /** The ending that stands; null while the case is open or open again. */
  endedOn: CivilDate | null
}

/** The latest answer of one side about one family; null when it was not asked. */
export function standingVerification(facts: IntakeFacts, familyId: string, asked: VerifiedSide) {
  return facts.verifications.findLast((answer) => answer.familyId === familyId && answer.asked === asked) ?? null
}

export function verifiedBothWays(facts: IntakeFacts, familyId: string): boolean {
  return (['adult', 'child'] as const).every((side) => standingVerification(facts, familyId, side)?.verified === true)
}

/**
 * The latest decision about one family. One for the return counts only where adult and child had both said yes by its
 * day: nobody knows what is best for a child who was not asked. Source: docs/programme-rules.md §8.
 */
export function standingDecision(facts: IntakeFacts, familyId: string) {
  const counts = ({ decision, decidedOn }: IntakeFacts['bestInterests'][number]) =>
    decision !== 'return' || verifiedBothWays(factsBy(facts, decidedOn), familyId)
  return facts.bestInterests.findLast((known) => known.familyId === familyId && counts(known)) ?? null
}

/** As far as the two sides had been asked by a day. */
export function factsBy(facts: IntakeFacts, day: CivilDate): IntakeFacts {
  return { ...facts, verifications: facts.verifications.filter(({ askedOn }) => askedOn <= day) }
}
