import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { standingMembers } from './standing-members.server'

/** Who of the household may have answered, as choices; caregivers first. */
export async function possibleGivers(context: Context, householdId: string) {
  const roster = await standingMembers(context, householdId)
  const givers = [...roster.filter(({ caregiver }) => caregiver), ...roster.filter(({ caregiver }) => !caregiver)]
  const names = await identitiesOf(
    context.store,
    givers.map(({ id }) => id),
  )
  return givers.map(({ id, code }) => ({ value: id, label: fullName(names.get(id)) || code }))
}
