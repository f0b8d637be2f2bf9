import { isCivilDate, type CivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { riskLevels, type RiskLevel } from '~/domain/households/risk-levels'

export type Cursor = { dueOn: CivilDate; id: string }

/** What the address of the list says; what it says wrongly is left out. */
export type HouseholdFilters = {
  /** The address names words to search, which may be a name: they are neither read nor kept. */
  namedInAddress: boolean
  place: string | null
  risk: RiskLevel | null
  due: 'late' | 'week' | null
  /** Those in which a child was away at the last answer about them. */
  childAway: boolean
  closed: boolean
  officer: string | null
  after: Cursor | null
  before: Cursor | null
}

/** Sorts what has no due date behind everything that has one. */
export const noDueDate = '9999-12-31'

export function householdFilters(query: URLSearchParams): HouseholdFilters {
  const due = query.get('due')
  const closed = query.get('status') === 'closed'
  return {
    namedInAddress: (query.get('q') ?? '').trim() !== '',
    place: placeOf(query.get('place') ?? '')?.pcode ?? null,
    risk: riskLevels.find((level) => level === query.get('risk')) ?? null,
    due: closed ? null : due === 'late' || due === 'week' ? due : null,
    childAway: query.get('children') === 'away',
    closed,
    officer: uuid(query.get('officer')),
    after: cursor(query.get('after')),
    before: cursor(query.get('before')),
  }
}

/** The address of the list with one thing changed; paging starts anew unless it is what changes. */
export function householdsHref(filters: HouseholdFilters, change: Partial<Record<string, string | null>> = {}) {
  const current: Record<string, string | null> = {
    place: filters.place,
    risk: filters.risk,
    due: filters.due,
    children: filters.childAway ? 'away' : null,
    status: filters.closed ? 'closed' : null,
    officer: filters.officer,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...current, ...change })) if (value) query.set(name, value)
  return query.size === 0 ? '/households' : `/households?${query.toString()}`
}

export function isFiltered({ place, risk, due, childAway, closed, officer }: HouseholdFilters) {
  return place !== null || risk !== null || due !== null || childAway || closed || officer !== null
}

export function cursorText({ dueOn, id }: Cursor) {
  return `${dueOn}_${id}`
}

function cursor(text: string | null): Cursor | null {
  const [dueOn = '', id] = (text ?? '').split('_')
  return isCivilDate(dueOn) && uuid(id ?? null) ? { dueOn, id: id ?? '' } : null
}

function uuid(text: string | null) {
  return text !== null && /^[0-9a-f-]{36}$/.test(text) ? text : null
}
