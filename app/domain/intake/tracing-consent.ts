import type { CivilDate } from '../dates'
import { intakeDeedRefusal } from './intake-refusals'
import type { IntakeFacts } from './intake-facts'

export const personAnswers = ['given', 'refused'] as const
/** An adult who is there for the child; `nobody` where there is none, and for a person of age. */
export const adultAnswers = ['given', 'refused', 'nobody'] as const

export type TracingConsent = {
  askedOn: CivilDate
  personSaid: (typeof personAnswers)[number]
  adultSaid: (typeof adultAnswers)[number]
}

/** One no is enough. */
export function refusesTracing(consent: TracingConsent | null): boolean {
  return consent !== null && (consent.personSaid === 'refused' || consent.adultSaid === 'refused')
}

/**
 * Why no step of the search for the family may be recorded on a day, or null: the latest answer of the person, or of
 * the adult who is there for them, is no. Not asked is not a no. Source: docs/programme-rules.md §8.
 */
export function tracingRefusal(facts: IntakeFacts, on: CivilDate, today: CivilDate) {
  return intakeDeedRefusal(facts, on, today) ?? (refusesTracing(facts.tracingConsent) ? 'tracing-refused' : null)
}
