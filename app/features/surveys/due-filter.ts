import { isCivilDate } from '~/domain/dates'
import { planRounds, type DueFilter } from './plan-rounds'

/** The filter of the list as the address says it; what cannot be read filters nothing. */
export function dueFilterOf(search: URLSearchParams): DueFilter {
  const round = planRounds.find((code) => code === search.get('round'))
  const [plannedOn = '', id = ''] = (search.get('after') ?? '').split('~')
  return { round, after: isCivilDate(plannedOn) && id !== '' ? { plannedOn, id } : undefined }
}

export function dueAddress({ round, after }: DueFilter) {
  const search = new URLSearchParams()
  if (round) search.set('round', round)
  if (after) search.set('after', `${after.plannedOn}~${after.id}`)
  const query = search.toString()
  return query === '' ? '/surveys' : `/surveys?${query}`
}
