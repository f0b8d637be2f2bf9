import { consentPurposes, type ConsentPurpose } from '~/domain/households/consent'

export const listedStates = ['inForce', 'no', 'ended', 'notAsked'] as const
export type ListedState = (typeof listedStates)[number]

/** `after` is the case number that the page before ended with. */
export type ConsentListFilter = { purpose: ConsentPurpose; state: ListedState; after: string | null }

/** What the address asks for; what cannot be read is the case work, in force, from the start. */
export function consentListFilter(search: URLSearchParams): ConsentListFilter {
  const after = search.get('after')
  return {
    purpose: consentPurposes.find((purpose) => purpose === search.get('purpose')) ?? 'caseManagement',
    state: listedStates.find((state) => state === search.get('state')) ?? 'inForce',
    after: after !== null && /^[A-Z0-9-]{1,20}$/.test(after) ? after : null,
  }
}

export function consentListHref({ purpose, state, after }: ConsentListFilter) {
  const search = new URLSearchParams({ purpose, state })
  if (after !== null) search.set('after', after)
  return `/consents?${search.toString()}`
}
