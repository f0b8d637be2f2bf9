import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { standingMembers } from './standing-members.server'

/** The women and girls of the roster, as choices; somebody is not their own mother. */
export async function possibleMothers(context: Context, householdId: string, childId?: string) {
  const women = (await standingMembers(context, householdId)).filter(
    ({ id, sex }) => sex === 'female' && id !== childId,
  )
  const names = await identitiesOf(
    context.store,
    women.map(({ id }) => id),
  )
  return women.map(({ id, code }) => ({ value: id, label: fullName(names.get(id)) || code }))
}
