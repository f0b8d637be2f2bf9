import { isCivilDate, type CivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { sexes } from '~/domain/households/relations'
import { riskLevels, type RiskLevel } from '~/domain/households/risk-levels'

/** What the table of links is narrowed to; null is everything. */
export type LinkFilters = {
  commune: string | null
  officer: string | null
  kitType: string | null
  risk: RiskLevel | null
  /** Of the child, where the unit is a child; links of households are then left out. */
  sex: (typeof sexes)[number] | null
  /** Of t0, both ends included. */
  from: CivilDate | null
  to: CivilDate | null
}

export function linkFilters(query: URLSearchParams): LinkFilters {
  return {
    commune: placeOf(query.get('commune') ?? '')?.pcode ?? null,
    officer: /^[0-9a-f-]{36}$/.exec(query.get('officer') ?? '')?.[0] ?? null,
    kitType: /^[\w-]{1,40}$/.exec(query.get('kitType') ?? '')?.[0] ?? null,
    risk: riskLevels.find((level) => level === query.get('risk')) ?? null,
    sex: sexes.find((sex) => sex === query.get('sex')) ?? null,
    from: day(query.get('from')),
    to: day(query.get('to')),
  }
}

export function isNarrowed(filters: LinkFilters | null | undefined) {
  return Object.values(filters ?? {}).some((value) => value !== null)
}

function day(text: string | null) {
  return text !== null && isCivilDate(text) ? text : null
}
