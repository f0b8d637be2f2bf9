import type { CivilDate } from '../dates'
import type { SharingPurpose } from './consent-uses'

/** What can be handed on about a household. */
export const disclosedKinds = [
  'contactDetails',
  'needs',
  'schoolFile',
  'businessFile',
  'protectionFile',
  'photos',
  'story',
  'answersWithoutName',
] as const
export type DisclosedKind = (typeof disclosedKinds)[number]

export type DisclosureRefusal =
  'shared-in-future' | 'nothing-shared' | 'no-consent-to-share' | 'basis-without-need' | 'basis-only-authorities'

/**
 * Why something may not be recorded as shared. Consent to that purpose is in force on the day; without it only the
 * authorities may receive something, on a basis that is written down (CPIMS+: legitimate basis when no consent).
 * Source: docs/programme-rules.md §17.
 */
export function disclosureRefusal(
  shared: { purpose: SharingPurpose; sharedOn: CivilDate; kinds: readonly DisclosedKind[]; hasBasis: boolean },
  consentHeld: boolean,
  today: CivilDate,
): DisclosureRefusal | null {
  if (shared.sharedOn > today) return 'shared-in-future'
  if (shared.kinds.length === 0) return 'nothing-shared'
  if (consentHeld) return shared.hasBasis ? 'basis-without-need' : null
  if (!shared.hasBasis) return 'no-consent-to-share'
  return shared.purpose === 'authorities' ? null : 'basis-only-authorities'
}
