import { and, desc, eq, inArray } from 'drizzle-orm'
import { businesses, households, trainings, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { caregiversOf } from './caregivers-of.server'
import { planVersions } from './plan-versions.server'

/** Each caregiver of a household with the trainings attended and the business, where there is one. */
export async function householdBusinesses({ actor, store }: Context, householdId: string) {
  const [household] = await store.query
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(store.query, actor, 'household.read')))
  if (!household) return null

  const caregivers = await caregiversOf(store.query, householdId)
  const ids = caregivers.map(({ id }) => id)
  const [identities, trained, own] = await Promise.all([
    identitiesOf(store, ids),
    store.query.select().from(trainings).where(inArray(trainings.personId, ids)).orderBy(desc(trainings.endedOn)),
    store.query
      .select({ business: businesses, mentor: users.displayName })
      .from(businesses)
      .innerJoin(users, eq(users.id, businesses.mentorId))
      .where(eq(businesses.householdId, householdId)),
  ])
  const plans = await Promise.all(own.map(({ business }) => planVersions(store.query, business.id)))
  const standing = own.map(({ business, mentor }, index) => ({ ...business, mentor, plan: plans[index]?.[0] ?? null }))
  return caregivers.map(({ id, code }) => ({
    id,
    code,
    name: fullName(identities.get(id)),
    trainings: trained.filter(({ personId }) => personId === id),
    business: standing.find(({ caregiverId }) => caregiverId === id) ?? null,
  }))
}

export type CaregiverBusiness = NonNullable<Awaited<ReturnType<typeof householdBusinesses>>>[number]
