import { desc, eq } from 'drizzle-orm'
import { households, trainings, users, visits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { netOfWeek } from '~/domain/mentoring/business-states'
import { logAccess } from '~/server/access-log.server'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { found } from '~/server/found.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { adviceOf } from './advice-of.server'
import { businessInReach } from './business-in-reach.server'
import { goalsOf } from './goals-of.server'
import { planDeciders } from './plan-deciders.server'
import { planVersions } from './plan-versions.server'
import { standingsOf } from './standings-of.server'

/** In the drawing. */
const shownWeeks = 10

/** A business as its mentor, the officer and the lead see it: never the children's file. */
export async function businessPage(context: Context, businessId: string) {
  const { actor, store, now } = context
  const business = await businessInReach(store.query, actor, businessId, 'business.read')
  if (!business) return null
  logAccess(context, 'business', business.id)
  const { caregiverId, householdId } = business
  const [standings, plans, visited, trained, [household], identities, goals, advice] = await Promise.all([
    standingsOf(store.query, [business], nigerDate(now)),
    planVersions(store.query, businessId),
    visitsOf(store, businessId),
    trainingsOf(store, caregiverId),
    householdOf(store, householdId, business.mentorId),
    identitiesOf(store, [caregiverId]),
    goalsOf(store.query, businessId),
    adviceOf(store.query, businessId),
  ])
  const { measure, standing, signs, seen } = found(standings.get(businessId))
  const waiting = plans[0]?.decision === null ? plans[0] : null
  return {
    ...business,
    measure,
    standing,
    signs,
    seen: seen.slice(0, shownWeeks),
    goals,
    advice,
    plans,
    trainings: trained,
    visits: visited.map((visit) => ({ ...visit, net: netOfWeek(visit.takings, visit.costs) })),
    household: household ?? null,
    caregiver: fullName(identities.get(caregiverId)),
    /** Who can decide the version that waits; empty when none does. */
    deciders: waiting ? await planDeciders(store.query, householdId, waiting.writtenById) : [],
    mayDecide: waiting !== null && waiting.writtenById !== actor.id,
  }
}

export type BusinessPage = NonNullable<Awaited<ReturnType<typeof businessPage>>>

function visitsOf(store: Context['store'], businessId: string) {
  return store.query
    .select({ visit: visits, visitedBy: users.displayName })
    .from(visits)
    .innerJoin(users, eq(users.id, visits.visitedById))
    .where(eq(visits.businessId, businessId))
    .orderBy(desc(visits.visitedOn), desc(visits.id))
    .limit(mostShown.visits)
    .then((rows) => rows.map(({ visit, visitedBy }) => ({ ...visit, visitedBy })))
}

function trainingsOf(store: Context['store'], caregiverId: string) {
  return store.query
    .select()
    .from(trainings)
    .where(eq(trainings.personId, caregiverId))
    .orderBy(desc(trainings.endedOn))
}

function householdOf(store: Context['store'], householdId: string, mentorId: string) {
  return store.query
    .select({ caseNumber: households.caseNumber, village: households.village, mentor: users.displayName })
    .from(households)
    .innerJoin(users, eq(users.id, mentorId))
    .where(eq(households.id, householdId))
}
