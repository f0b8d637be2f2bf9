import { intakeStages, type IntakeStage } from '~/domain/intake/own-codes'

/** `waiting`: registered, and in nobody's charge. */
export const peopleStates = [...intakeStages, 'waiting'] as const
export type PeopleState = IntakeStage | 'waiting'

export type PeopleFilters = {
  search: string
  state: PeopleState | null
  cohort: string | null
  after: string | null
  before: string | null
}

export function peopleFilters(query: URLSearchParams): PeopleFilters {
  const cohort = query.get('cohort') ?? ''
  return {
    search: (query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 100),
    state: peopleStates.find((state) => state === query.get('state')) ?? null,
    cohort: /^20\d\d$/.test(cohort) ? cohort : null,
    after: code(query.get('after')),
    before: code(query.get('before')),
  }
}

export function peopleHref({ search, state, cohort }: PeopleFilters, page: Record<string, string> = {}) {
  const query = new URLSearchParams(page)
  if (search) query.set('q', search)
  if (state) query.set('state', state)
  if (cohort) query.set('cohort', cohort)
  return query.size === 0 ? '/people' : `/people?${query.toString()}`
}

function code(text: string | null) {
  return text !== null && /^P-\d{4}-\d{4,7}$/.test(text) ? text : null
}
