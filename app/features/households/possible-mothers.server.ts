import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { rosterOf } from './roster-of.server'

/** The women and girls of the roster, as choices; somebody is not their own mother. */
export async function possibleMothers({ store }: Context, householdId: string, childId?: string) {
  const women = (await rosterOf(store.query, householdId)).filter(({ id, sex }) => sex === 'female' && id !== childId)
  const names = await identitiesOf(
    store,
    women.map(({ id }) => id),
  )
  return women.map(({ id, code }) => ({ value: id, label: fullName(names.get(id)) || code }))
}
