import { desc, eq } from 'drizzle-orm'
import { businessPlanDecisions, businessPlans, users } from '#db/schema/index'
import type { Db } from '#db/store'

/** The versions of a business plan with the decision on each, the newest first. */
export async function planVersions(db: Db, businessId: string) {
  const rows = await db
    .select({ plan: businessPlans, decision: businessPlanDecisions, writtenBy: users.displayName })
    .from(businessPlans)
    .innerJoin(users, eq(users.id, businessPlans.writtenById))
    .leftJoin(businessPlanDecisions, eq(businessPlanDecisions.planId, businessPlans.id))
    .where(eq(businessPlans.businessId, businessId))
    .orderBy(desc(businessPlans.version))
  return rows.map(({ plan, decision, writtenBy }) => ({ ...plan, writtenBy, decision }))
}

export type PlanVersion = Awaited<ReturnType<typeof planVersions>>[number]
