import { and, eq, inArray } from 'drizzle-orm'
import { businesses, kitTypes } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { caregiversOf } from './caregivers-of.server'
import { householdInReach } from './household-in-reach.server'
import { possibleMentors } from './possible-mentors.server'

/** Caregivers without a business, mentors, and what the kits of the catalogue are measured by. */
export async function businessStartChoices({ actor, store }: Context, householdId: string) {
  const household = await householdInReach(store.query, actor, householdId, 'plan.edit')
  if (!household) return null
  const caregivers = await caregiversOf(store.query, householdId)
  const ids = caregivers.map(({ id }) => id)
  const [identities, taken, mentors, types] = await Promise.all([
    identitiesOf(store, ids),
    store.query.select({ id: businesses.caregiverId }).from(businesses).where(inArray(businesses.caregiverId, ids)),
    possibleMentors(store.query, actor),
    store.query
      .selectDistinct({ measure: kitTypes.measure, fr: kitTypes.labelFr, en: kitTypes.labelEn })
      .from(kitTypes)
      .where(and(eq(kitTypes.purpose, 'business'), eq(kitTypes.standing, 'offered')))
      .orderBy(kitTypes.labelFr),
  ])
  return {
    mentors,
    kitTypes: types,
    caregivers: caregivers
      .filter(({ id }) => !taken.some((business) => business.id === id))
      .map(({ id }) => ({ id, name: fullName(identities.get(id)) })),
  }
}

export type BusinessStartChoices = NonNullable<Awaited<ReturnType<typeof businessStartChoices>>>
