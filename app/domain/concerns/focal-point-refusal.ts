import { addDays, type CivilDate } from '../dates'

export const focalPointStandings = ['proposed', 'confirmed', 'declined'] as const
/** What another person answers to a proposal. */
export const focalPointAnswers = ['confirmed', 'declined'] as const
export type FocalPointAnswer = (typeof focalPointAnswers)[number]

export type FocalPointSpan = { fromOn: CivilDate; untilOn: CivilDate | null }

/** First and last day included. */
export function isFocalPointOn({ fromOn, untilOn }: FocalPointSpan, day: CivilDate): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day)
}

export type FocalPointRefusal = 'focal-yourself' | 'focal-dates' | 'focal-already' | 'focal-disabled'

/**
 * Why somebody cannot be named focal point, or null. Nobody names themselves. A name may begin today or later, never before: who reads worries
 * is not changed afterwards.
 *
 * @param others the spans this person has already
 */
export function focalPointRefusal(
  span: FocalPointSpan,
  person: { self: boolean; disabled: boolean; others: readonly FocalPointSpan[] },
  today: CivilDate,
): FocalPointRefusal | null {
  if (person.self) return 'focal-yourself'
  if (person.disabled) return 'focal-disabled'
  if (span.fromOn < today || (span.untilOn !== null && span.untilOn < span.fromOn)) return 'focal-dates'
  return person.others.some((other) => overlaps(other, span)) ? 'focal-already' : null
}

type Proposed = { userId: string; namedById: string; disabled: boolean; answered: boolean }

/**
 * Why this person does not answer whom an administrator proposed, or null: neither who proposed, nor who is named, and
 * nobody whose account is closed is confirmed. Source: docs/programme-rules.md §13.
 */
export function focalPointAnswerRefusal(
  { userId, namedById, disabled, answered }: Proposed,
  actor: { id: string },
  outcome: FocalPointAnswer,
): 'focal-own-proposal' | 'focal-names-you' | 'focal-answered' | 'focal-disabled' | null {
  if (namedById === actor.id) return 'focal-own-proposal'
  if (userId === actor.id) return 'focal-names-you'
  if (answered) return 'focal-answered'
  return outcome === 'confirmed' && disabled ? 'focal-disabled' : null
}

/** The last day of one who is ended now: yesterday, so that it holds at once. */
export function endedOn(today: CivilDate): CivilDate {
  return addDays(today, -1)
}

function overlaps(one: FocalPointSpan, other: FocalPointSpan) {
  if (one.untilOn !== null && one.untilOn < one.fromOn) return false
  return (
    (one.untilOn === null || one.untilOn >= other.fromOn) && (other.untilOn === null || other.untilOn >= one.fromOn)
  )
}
