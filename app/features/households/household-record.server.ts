import { desc, eq } from 'drizzle-orm'
import { households, riskAssessments, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** What stands on the household's record beside its roster; ask householdHead first. */
export async function householdRecord({ store }: Context, id: string) {
  const [rows, risks] = await Promise.all([
    store.query.select().from(households).where(eq(households.id, id)),
    store.query
      .select({ level: riskAssessments.level, assessedOn: riskAssessments.assessedOn, assessedBy: users.displayName })
      .from(riskAssessments)
      .innerJoin(users, eq(users.id, riskAssessments.assessedById))
      .where(eq(riskAssessments.householdId, id))
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
