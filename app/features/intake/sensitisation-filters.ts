import { isCivilDate } from '~/domain/dates'
import { isHomePlace } from '~/domain/households/places'
import { leaderRoles, sensitisationTopics, type LeaderRole, type SensitisationTopic } from '~/domain/intake/own-codes'

export type SensitisationFilters = {
  place: string | null
  topic: SensitisationTopic | null
  leader: LeaderRole | null
  after: { on: string; id: string } | null
}

export function sensitisationFilters(query: URLSearchParams): SensitisationFilters {
  const place = query.get('place') ?? ''
  return {
    place: isHomePlace(place) ? place : null,
    topic: sensitisationTopics.find((topic) => topic === query.get('topic')) ?? null,
    leader: leaderRoles.find((leader) => leader === query.get('leader')) ?? null,
    after: cursor(query.get('after') ?? ''),
  }
}

export function sensitisationsHref({ place, topic, leader }: SensitisationFilters, after?: string) {
  const query = new URLSearchParams()
  if (place) query.set('place', place)
  if (topic) query.set('topic', topic)
  if (leader) query.set('leader', leader)
  if (after) query.set('after', after)
  return query.size === 0 ? '/people/sensitisations' : `/people/sensitisations?${query.toString()}`
}

function cursor(text: string) {
  const [on = '', id = ''] = text.split('_')
  return isCivilDate(on) && /^[0-9a-f-]{36}$/.test(id) ? { on, id } : null
}
