import { and, desc, eq } from 'drizzle-orm'
import { visits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import { childRoster } from '~/server/child-roster.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { businessInReach } from './business-in-reach.server'
import { businessMeasure } from './business-measure.server'
import { goalsOf } from './goals-of.server'
import { openAdvice } from './open-advice.server'

/** What a visitor needs at the door: whose business, what it is measured by, and which children to ask about. */
export async function businessToVisit(context: Context, businessId: string) {
  const { actor, store, now } = context
  const business = await businessInReach(store.query, actor, businessId, 'visit.log')
  if (!business) return null
  logAccess(context, 'business', business.id)
  const today = nigerDate(now)
  const [measure, roster, identities, open, [goal], [last]] = await Promise.all([
    businessMeasure(store.query, business),
    childRoster(store, business.householdId, today),
    identitiesOf(store, [business.caregiverId]),
    openAdvice(store.query, businessId),
    goalsOf(store.query, businessId, 1),
    store.query
      .select({
        visitedOn: visits.visitedOn,
        takings: visits.takings,
        costs: visits.costs,
        animals: visits.animalsAlive,
      })
      .from(visits)
      .where(and(eq(visits.businessId, businessId), eq(visits.found, 'done')))
      .orderBy(desc(visits.visitedOn), desc(visits.id))
      .limit(1),
  ])
  const { id, idea } = business
  return {
    id,
    idea,
    measure,
    roster,
    today,
    openAdvice: open,
    /** The goal that stands. */
    goal: goal ?? null,
    /** The last visit at which somebody was met. */
    last: last ?? null,
    caregiver: fullName(identities.get(business.caregiverId)),
  }
}

export type BusinessToVisit = NonNullable<Awaited<ReturnType<typeof businessToVisit>>>
