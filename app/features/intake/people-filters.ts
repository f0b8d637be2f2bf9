import { intakeStages, type IntakeStage } from '~/domain/intake/own-codes'

/** `waiting`: registered, and in nobody's charge. */
export const peopleStates = [...intakeStages, 'waiting'] as const
export type PeopleState = IntakeStage | 'waiting'

export type PeopleFilters = {
  /** The address names words to search, which may be a name: they are neither read nor kept. */
  namedInAddress: boolean
  state: PeopleState | null
  cohort: string | null
  after: string | null
  before: string | null
}

export function peopleFilters(query: URLSearchParams): PeopleFilters {
  const cohort = query.get('cohort') ?? ''
  return {
    namedInAddress: (query.get('q') ?? '').trim() !== '',
    state: peopleStates.find((state) => state === query.get('state')) ?? null,
    cohort: /^20\d\d$/.test(cohort) ? cohort : null,
    after: code(query.get('after')),
    before: code(query.get('before')),
  }
}

export function peopleHref(
  { state, cohort }: Pick<PeopleFilters, 'state' | 'cohort'>,
  page: Record<string, string> = {},
) {
  const query = new URLSearchParams(page)
  if (state) query.set('state', state)
  if (cohort) query.set('cohort', cohort)
  return query.size === 0 ? '/people' : `/people?${query.toString()}`
}

function code(text: string | null) {
  return text !== null && /^P-\d{4}-\d{4,7}$/.test(text) ? text : null
}
