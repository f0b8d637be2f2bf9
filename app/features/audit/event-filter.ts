import { auditAreaNames, type AuditArea } from '~/domain/audit/audit-areas'
import { isCivilDate, type CivilDate } from '~/domain/dates'

export type EventFilter = {
  area: AuditArea | null
  /** A kit's whole number, in capitals. */
  kit: string | null
  from: CivilDate | null
  to: CivilDate | null
  after: string | null
}

/** The filter that an address says; what it says wrongly filters nothing. */
export function eventFilter(search: URLSearchParams): EventFilter {
  const day = (name: string) => {
    const value = search.get(name) ?? ''
    return isCivilDate(value) ? value : null
  }
  const kit = (search.get('kit') ?? '').trim().toUpperCase().slice(0, 40)
  return {
    area: auditAreaNames.find((name) => name === search.get('area')) ?? null,
    kit: kit === '' ? null : kit,
    from: day('from'),
    to: day('to'),
    after: search.get('after'),
  }
}

/** The address of the same list, from another row on. */
export function eventsHref({ area, kit, from, to }: EventFilter, after: string | null) {
  const said = Object.entries({ area, kit, from, to, after }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  )
  const search = new URLSearchParams(said).toString()
  return search === '' ? '/audit/events' : `/audit/events?${search}`
}
