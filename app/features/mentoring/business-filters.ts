import { isCivilDate, type CivilDate } from '~/domain/dates'
import { standings, type Standing } from '~/domain/mentoring/business-standing'
import { kitMeasures, type KitMeasure } from '~/domain/kits/kit-measures'

export type BusinessFilters = {
  standing: Standing | null
  measure: KitMeasure | null
  after: { dueOn: CivilDate; id: string } | null
}

/** What the address of the list says; what it says wrongly is left out. */
export function businessFilters(query: URLSearchParams): BusinessFilters {
  const [dueOn = '', id = ''] = (query.get('after') ?? '').split('_')
  return {
    standing: standings.find((known) => known === query.get('standing')) ?? null,
    measure: kitMeasures.find((known) => known === query.get('measure')) ?? null,
    after: isCivilDate(dueOn) && /^[0-9a-f-]{36}$/.test(id) ? { dueOn, id } : null,
  }
}

export function businessesHref({ standing, measure }: BusinessFilters, change: Record<string, string | null> = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ standing, measure, ...change })) if (value) query.set(name, value)
  return query.size === 0 ? '/businesses' : `/businesses?${query.toString()}`
}
