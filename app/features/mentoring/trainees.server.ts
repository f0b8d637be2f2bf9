import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { caregiversOf } from './caregivers-of.server'
import { householdInReach } from './household-in-reach.server'

/** The caregivers of a household whose training may be recorded by this actor. */
export async function trainees({ actor, store }: Context, householdId: string) {
  const household = await householdInReach(store.query, actor, householdId, 'plan.edit')
  if (!household) return null
  const caregivers = await caregiversOf(store.query, householdId)
  const identities = await identitiesOf(
    store,
    caregivers.map(({ id }) => id),
  )
  return caregivers.map(({ id }) => ({ id, name: fullName(identities.get(id)) }))
}
