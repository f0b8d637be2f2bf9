import { and, asc, eq, gt, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { businesses, businessPlanDecisions, businessPlans, declaredLinks, households, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleBusinesses } from '~/server/visibility.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Newest versions of business plans, written by others, of households that this actor is not tied to. */
export async function waitingPlans({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'businessPlan.decide') || asked.above !== null) return { items: [], until: null }
  const db = store.query
  const later = alias(businessPlans, 'later')
  const laterVersion = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.businessId, businessPlans.businessId), gt(later.version, businessPlans.version)))
  const linked = db
    .select({ one: sql`1` })
    .from(declaredLinks)
    .where(
      and(
        eq(declaredLinks.householdId, businesses.householdId),
        eq(declaredLinks.userId, actor.id),
        eq(declaredLinks.standing, true),
      ),
    )
  const rows = await db
    .select({
      id: businessPlans.id,
      businessId: businesses.id,
      since: businessPlans.writtenAt,
      caregiverId: businesses.caregiverId,
      idea: businesses.idea,
      caseNumber: households.caseNumber,
      askedByName: users.displayName,
    })
    .from(businessPlans)
    .innerJoin(businesses, eq(businesses.id, businessPlans.businessId))
    .innerJoin(households, eq(households.id, businesses.householdId))
    .innerJoin(users, eq(users.id, businessPlans.writtenById))
    .leftJoin(businessPlanDecisions, eq(businessPlanDecisions.planId, businessPlans.id))
    .where(
      and(
        isNull(businessPlanDecisions.planId),
        within(businessPlans.writtenAt, businessPlans.id, asked),
        ne(businessPlans.writtenById, actor.id),
        isNull(households.closedOn),
        notExists(laterVersion),
        notExists(linked),
        visibleBusinesses(db, actor, 'businessPlan.decide'),
      ),
    )
    .orderBy(asc(businessPlans.writtenAt), asc(businessPlans.id))
    .limit(asked.limit + 1)
  const page = rows.slice(0, asked.limit)
  const names = await identitiesOf(
    store,
    page.map(({ caregiverId }) => caregiverId),
  )
  const items = page.map(({ id, since, businessId, caregiverId, idea, caseNumber, askedByName }) => {
    const name = fullName(names.get(caregiverId))
    return {
      ...{ kind: 'businessPlan' as const, id, since, amount: null, askedByName, checks: [] },
      href: `/businesses/${businessId}/plan/decision`,
      subject: { fr: `${idea} · ${name}`, en: `${idea} · ${name}` },
      detail: caseNumber,
    }
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
