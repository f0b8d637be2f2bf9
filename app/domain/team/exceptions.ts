import { daysBetween, type CivilDate } from '../dates'

/** What a weekly meeting looks at, in its order. Source: docs/programme-rules.md §12. */
export const exceptionKinds = [
  'alert',
  'highRiskNoContact',
  'late',
  'threatened',
  'kitWaiting',
  'businessStopped',
  'notSeen',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export const decisionOutcomes = ['keep', 'task'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/**
 * Days after which something is an exception: contact is monthly where the risk is high (plan template 1); the others
 * are defaults of this programme, not a norm. Source: docs/programme-rules.md §12.
 */
export const exceptionDays = {
  highRiskNoContact: 31,
  kitUndecided: 7,
  kitUndelivered: 21,
  businessNotSeen: 60,
  childrenNotAsked: 90,
} as const

/**
 * Days since something last happened, or since it could first have happened; null while that is not too long.
 *
 * @param last the last time, null for never
 * @param from the return, or the day of the kit
 */
export function tooLongSince(
  last: CivilDate | null,
  from: CivilDate | null,
  today: CivilDate,
  atMost: number,
): number | null {
  const since = last ?? from
  if (since === null) return null
  const days = daysBetween(since, today)
  return days > atMost ? days : null
}

/**
 * Days that a request has waited for its next deed, while that is too long; null for one that waits for nobody.
 *
 * @param decisionDays days after which an undecided request climbs to the lead, where they were set
 */
export function kitWaitsTooLong(
  state: string,
  since: CivilDate,
  today: CivilDate,
  decisionDays: number = exceptionDays.kitUndecided,
): number | null {
  if (state === 'submitted') return tooLongSince(since, null, today, decisionDays)
  return state === 'approved' ? tooLongSince(since, null, today, exceptionDays.kitUndelivered) : null
}
