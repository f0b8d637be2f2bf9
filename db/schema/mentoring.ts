import { planOutcomes } from '../../app/domain/mentoring/business-plan-refusal'
import { assetStates, businessStates } from '../../app/domain/mentoring/business-states'
import { ownRatings } from '../../app/domain/mentoring/own-ratings'
import { trainingTopics } from '../../app/domain/mentoring/training-refusal'
import { visitOutcomes } from '../../app/domain/mentoring/visit-refusal'
import { kitMeasures } from '../../app/domain/kits/kit-measures'
import { civilDate, francs, id, index, instant, oneOf, sealed, table, uniqueIndex, wholeNumber } from '../columns'
import { atMost, notNegative, saysWhy } from '../checks'
import { households, people } from './households'
import { users } from './staff'

export const businesses = table(
  'businesses',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    caregiverId: id()
      .notNull()
      .references(() => people.id),
    mentorId: id()
      .notNull()
      .references(() => users.id),
    measure: oneOf(kitMeasures).notNull(),
    idea: sealed('businesses.idea').notNull(),
    startedOn: civilDate(),
    /** Kept by the visit that was logged last. */
    lastVisitOn: civilDate(),
    lastState: oneOf(businessStates),
    nextVisitOn: civilDate(),
    createdAt: instant().notNull(),
  },
  (business) => [
    uniqueIndex('businesses_caregiver').on(business.caregiverId),
    index('businesses_household').on(business.householdId),
    index('businesses_mentor').on(business.mentorId, business.nextVisitOn, business.id),
  ],
)

export const businessPlans = table(
  'business_plans',
  {
    id: id().primaryKey(),
    businessId: id()
      .notNull()
      .references(() => businesses.id),
    version: wholeNumber().notNull(),
    activity: sealed('business_plans.activity').notNull(),
    market: sealed('business_plans.market').notNull(),
    expectedTakings: francs(),
    expectedCosts: francs(),
    writtenById: id()
      .notNull()
      .references(() => users.id),
    writtenAt: instant().notNull(),
  },
  (plan) => [
    uniqueIndex('business_plans_version').on(plan.businessId, plan.version),
    notNegative('business_plans_takings', plan.expectedTakings),
    notNegative('business_plans_costs', plan.expectedCosts),
  ],
)

export const businessPlanDecisions = table(
  'business_plan_decisions',
  {
    planId: id()
      .primaryKey()
      .references(() => businessPlans.id),
    outcome: oneOf(planOutcomes).notNull(),
    reason: sealed('business_plan_decisions.reason'),
    decidedById: id()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
  },
  (decision) => [saysWhy('business_plan_decisions_reason', decision.outcome, decision.reason)],
)

export const trainings = table(
  'trainings',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    topic: oneOf(trainingTopics).notNull(),
    daysHeld: wholeNumber().notNull(),
    daysAttended: wholeNumber().notNull(),
    endedOn: civilDate().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (training) => [
    index('trainings_person').on(training.personId, training.endedOn),
    atMost('trainings_days', training.daysAttended, training.daysHeld),
  ],
)

export const visits = table(
  'visits',
  {
    /** The form's UUIDv7: two submissions of one form are one visit. */
    id: id().primaryKey(),
    businessId: id()
      .notNull()
      .references(() => businesses.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    visitedOn: civilDate().notNull(),
    found: oneOf(visitOutcomes).notNull(),
    state: oneOf(businessStates),
    /** Whole XOF over the last seven days. */
    takings: francs(),
    costs: francs(),
    animalsAlive: wholeNumber(),
    animalsValue: francs(),
    asset: oneOf(assetStates),
    /** Of visits before advice had rows of its own. */
    advice: sealed('visits.advice'),
    /** How the caregiver herself says that it goes; null when she was not asked or did not say. */
    ownRating: oneOf(ownRatings),
    nextVisitOn: civilDate(),
    visitedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (visit) => [
    index('visits_business').on(visit.businessId, visit.visitedOn, visit.id),
    index('visits_household').on(visit.householdId, visit.visitedOn),
    notNegative('visits_takings', visit.takings),
    notNegative('visits_costs', visit.costs),
    notNegative('visits_animals', visit.animalsAlive),
    notNegative('visits_animals_value', visit.animalsValue),
  ],
)
