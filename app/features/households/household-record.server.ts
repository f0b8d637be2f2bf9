import { desc, eq, inArray } from 'drizzle-orm'
import { households, riskAssessments, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'

/** What stands on the household's record beside its roster; null for who may not read it. */
export async function householdRecord({ actor, store }: Context, id: string) {
  const readable = readableHousehold(store.query, actor, id)
  const [rows, risks] = await Promise.all([
    store.query.select().from(households).where(inArray(households.id, readable)),
    store.query
      .select({ level: riskAssessments.level, assessedOn: riskAssessments.assessedOn, assessedBy: users.displayName })
      .from(riskAssessments)
      .innerJoin(users, eq(users.id, riskAssessments.assessedById))
      .where(inArray(riskAssessments.householdId, readable))
      .orderBy(desc(riskAssessments.assessedOn), desc(riskAssessments.id)),
  ])
  const household = rows[0]
  if (!household) return null
  const { languages, referralSource, referralReference, cpimsReference } = household
  const { contactAnsweredBy, contactMayBeSaid, contactWhen, contactPhone, contactNote } = household
  return {
    languages,
    referral: { source: referralSource, reference: referralReference, cpims: cpimsReference },
    contact: {
      answeredBy: contactAnsweredBy,
      mayBeSaid: contactMayBeSaid,
      when: contactWhen,
      phone: contactPhone,
      note: contactNote,
    },
    risks,
  }
}
export type HouseholdRecord = NonNullable<Awaited<ReturnType<typeof householdRecord>>>
