import { mayEver } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import { communes, communesByDepartment } from '~/domain/households/places'
import { soundsLike } from '~/domain/text/sound'
import type { FoundItem } from './found-item'

/** Communes and departments by any of their names; each leads to the households there. */
export function foundPlaces(role: Role, typed: string): FoundItem[] {
  if (!mayEver(role, 'household.read')) return []
  const departments = communesByDepartment().map(({ department }) => department)
  return [...departments, ...communes]
    .filter(({ name, aliases }) => [name, ...aliases].some((known) => soundsLike(known, typed)))
    .map(({ pcode, name, aliases }) => ({
      key: pcode,
      href: `/households?place=${pcode}`,
      title: name,
      detail: [pcode, ...aliases],
    }))
}
