import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** What stands in the household's form now; null when this actor may not change it. */
export async function householdForEdit({ actor, store }: Context, id: string) {
  const [household] = await store.query
    .select()
    .from(households)
    .where(and(eq(households.id, id), visibleHouseholds(store.query, actor, 'household.register')))
  if (!household) return null
  return {
    version: String(household.version),
    place: household.communePcode ?? household.regionPcode,
    village: household.village ?? '',
    languages: household.languages,
    reunifiedOn: household.reunifiedOn ?? '',
    referralSource: household.referralSource ?? '',
    referralReference: household.referralReference ?? '',
    cpimsReference: household.cpimsReference ?? '',
    contactAnsweredBy: household.contactAnsweredBy ?? '',
    contactMayBeSaid: household.contactMayBeSaid ?? '',
    contactWhen: household.contactWhen ?? '',
    contactPhone: household.contactPhone ?? '',
    contactNote: household.contactNote ?? '',
  }
}
export type HouseholdForEdit = NonNullable<Awaited<ReturnType<typeof householdForEdit>>>
