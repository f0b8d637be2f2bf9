import { and, asc, eq, gt, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { businesses, businessPlanDecisions, businessPlans, declaredLinks, households, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleBusinesses } from '~/server/visibility.server'

/** Newest versions of business plans that wait for this actor, oldest first: written by others, without a declared link. */
export async function plansToDecide({ actor, store }: Context, limit = 21) {
  if (!mayEver(actor.role, 'businessPlan.decide')) return []
  const db = store.query
  const rows = await db
    .select({
      id: businessPlans.id,
      businessId: businesses.id,
      caregiverId: businesses.caregiverId,
      idea: businesses.idea,
      caseNumber: households.caseNumber,
      writtenBy: users.displayName,
      writtenAt: businessPlans.writtenAt,
    })
    .from(businessPlans)
    .innerJoin(businesses, eq(businesses.id, businessPlans.businessId))
    .innerJoin(households, eq(households.id, businesses.householdId))
    .innerJoin(users, eq(users.id, businessPlans.writtenById))
    .leftJoin(businessPlanDecisions, eq(businessPlanDecisions.planId, businessPlans.id))
    .where(
      and(
        isNull(businessPlanDecisions.planId),
        ne(businessPlans.writtenById, actor.id),
        isNull(households.closedOn),
        notExists(laterVersion(db)),
        notExists(linkOf(db, actor.id)),
        visibleBusinesses(db, actor, 'businessPlan.decide'),
      ),
    )
    .orderBy(asc(businessPlans.writtenAt), asc(businessPlans.id))
    .limit(limit)
  const identities = await identitiesOf(
    store,
    rows.map(({ caregiverId }) => caregiverId),
  )
  return rows.map(({ caregiverId, writtenAt, ...row }) => ({
    ...row,
    writtenOn: nigerDate(writtenAt),
    caregiver: fullName(identities.get(caregiverId)),
  }))
}

export type PlanWaiting = Awaited<ReturnType<typeof plansToDecide>>[number]

function laterVersion(db: Db) {
  const later = alias(businessPlans, 'later')
  return db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.businessId, businessPlans.businessId), gt(later.version, businessPlans.version)))
}

function linkOf(db: Db, userId: string) {
  return db
    .select({ one: sql`1` })
    .from(declaredLinks)
    .where(
      and(
        eq(declaredLinks.householdId, businesses.householdId),
        eq(declaredLinks.userId, userId),
        eq(declaredLinks.standing, true),
      ),
    )
}
