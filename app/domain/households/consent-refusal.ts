import type { CivilDate } from '../dates'
import type { ConsentGiver } from './consent'

export type ConsentAsked = {
  obtainedFrom: ConsentGiver
  giver: { caregiver: boolean } | null
  askedOn: CivilDate
  until: CivilDate | null
}

export type ConsentRefusal = 'consent-in-future' | 'consent-ends-before' | 'giver-missing' | 'giver-no-caregiver'

/** Why these answers cannot be recorded. Whoever answered is named, unless it is somebody outside the household. */
export function consentRefusal(asked: ConsentAsked, today: CivilDate): ConsentRefusal | null {
  const { obtainedFrom, giver, askedOn, until } = asked
  if (askedOn > today) return 'consent-in-future'
  if (until !== null && until < askedOn) return 'consent-ends-before'
  if (obtainedFrom === 'other') return null
  if (giver === null) return 'giver-missing'
  return obtainedFrom === 'caregiver' && !giver.caregiver ? 'giver-no-caregiver' : null
}

export type WithdrawalRefusal = 'consent-was-refused' | 'withdrawn-before-given' | 'withdrawn-in-future'

/** A withdrawal takes back what was given, from a day on which it stood. */
export function withdrawalRefusal(
  consent: { given: boolean; askedOn: CivilDate },
  withdrawnOn: CivilDate,
  today: CivilDate,
): WithdrawalRefusal | null {
  if (!consent.given) return 'consent-was-refused'
  if (withdrawnOn < consent.askedOn) return 'withdrawn-before-given'
  return withdrawnOn > today ? 'withdrawn-in-future' : null
}
