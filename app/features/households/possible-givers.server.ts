import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { rosterOf } from './roster-of.server'

/** Who of the household may have answered, as choices; caregivers first. */
export async function possibleGivers({ store }: Context, householdId: string) {
  const roster = await rosterOf(store.query, householdId)
  const givers = [...roster.filter(({ caregiver }) => caregiver), ...roster.filter(({ caregiver }) => !caregiver)]
  const names = await identitiesOf(
    store,
    givers.map(({ id }) => id),
  )
  return givers.map(({ id, code }) => ({ value: id, label: fullName(names.get(id)) || code }))
}
