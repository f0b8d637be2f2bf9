import type { Finding } from '~/domain/imports/finding'

/** What is wrong with the household that a row names: none of the own caseload, or one that is closed. */
export function namedHouseholdFinding(text: string, household: { closed: boolean } | undefined): Finding | null {
  if (!household) return { field: 'household', code: 'householdUnknown', found: text }
  return household.closed ? { field: 'household', code: 'householdClosed', found: text } : null
}
