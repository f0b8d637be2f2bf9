import { mayEver } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import { communes, communesByDepartment } from '~/domain/households/places'
import { soundsLike } from '~/domain/text/sound'
import type { FoundItem } from './found-item'

/**
 * Communes and departments by any of their names: each leads to the households there, a commune for who sets the
 * programme to its market days.
 */
export function foundPlaces(role: Role, typed: string): FoundItem[] {
  const opens = opensPlaces(role)
  if (!opens) return []
  return opens.places
    .filter(({ name, aliases }) => [name, ...aliases].some((known) => soundsLike(known, typed)))
    .map(({ pcode, name, aliases }) => ({
      key: pcode,
      href: `${opens.at}${pcode}`,
      title: name,
      detail: [pcode, ...aliases],
    }))
}

function opensPlaces(role: Role) {
  const departments = communesByDepartment().map(({ department }) => department)
  if (mayEver(role, 'household.read')) return { at: '/households?place=', places: [...departments, ...communes] }
  return mayEver(role, 'settings.edit') ? { at: '/settings/places/', places: communes } : null
}
