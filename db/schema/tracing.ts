import {
  bestInterestsBases,
  bestInterestsDeciders,
  bestInterestsDecisions,
  foundRelations,
  verifiedSides,
} from '../../app/domain/intake/own-codes'
import {
  notVerifiedReasons,
  reunificationTypes,
  tracingActionCodes,
  tracingOutcomes,
} from '../../app/domain/intake/cpims-codes'
import { adultAnswers, personAnswers } from '../../app/domain/intake/tracing-consent'
import { civilDate, id, index, oneOf, sealed, table, uniqueIndex, words, yesNo } from '../columns'
import { households } from './households'
import { ofIntake } from './intake'

/** What the person, and an adult who is there for them, said to the search for the family; the latest answer counts. */
export const tracingConsents = table(
  'tracing_consents',
  {
    ...ofIntake(),
    askedOn: civilDate().notNull(),
    personSaid: oneOf(personAnswers).notNull(),
    adultSaid: oneOf(adultAnswers).notNull(),
  },
  (consent) => [index('tracing_consents_intake').on(consent.intakeId, consent.askedOn)],
)

export const tracingActions = table(
  'tracing_actions',
  {
    ...ofIntake(),
    action: oneOf(tracingActionCodes).notNull(),
    takenOn: civilDate().notNull(),
    outcome: oneOf(tracingOutcomes).notNull(),
    note: sealed('tracing_actions.note'),
  },
  (action) => [index('tracing_actions_intake').on(action.intakeId, action.takenOn)],
)

export const foundFamilies = table(
  'found_families',
  {
    ...ofIntake(),
    relation: oneOf(foundRelations).notNull(),
    name: sealed('found_families.name').notNull(),
    foundOn: civilDate().notNull(),
    placePcode: words().notNull(),
    village: sealed('found_families.village'),
    phone: sealed('found_families.phone'),
  },
  (family) => [index('found_families_intake').on(family.intakeId, family.foundOn)],
)

/** The adult and the child are asked apart; of several answers of one side the latest counts. */
export const familyVerifications = table(
  'family_verifications',
  {
    ...ofIntake(),
    familyId: id()
      .notNull()
      .references(() => foundFamilies.id),
    asked: oneOf(verifiedSides).notNull(),
    askedOn: civilDate().notNull(),
    verified: yesNo().notNull(),
    reason: oneOf(notVerifiedReasons),
    note: sealed('family_verifications.note'),
  },
  (verification) => [index('family_verifications_intake').on(verification.intakeId, verification.askedOn)],
)

export const bestInterestsChecks = table(
  'best_interests_checks',
  {
    ...ofIntake(),
    familyId: id()
      .notNull()
      .references(() => foundFamilies.id),
    decision: oneOf(bestInterestsDecisions).notNull(),
    basis: oneOf(bestInterestsBases).notNull(),
    decidedBy: oneOf(bestInterestsDeciders).notNull(),
    decidedOn: civilDate().notNull(),
    reasons: sealed('best_interests_checks.reasons').notNull(),
  },
  (decision) => [index('best_interests_checks_intake').on(decision.intakeId, decision.decidedOn)],
)

/** The record of the reunification, which is M0 of the household. */
export const reunifications = table(
  'reunifications',
  {
    ...ofIntake(),
    familyId: id()
      .notNull()
      .references(() => foundFamilies.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    type: oneOf(reunificationTypes).notNull(),
    reunifiedOn: civilDate().notNull(),
    handoverForm: sealed('reunifications.handover_form').notNull(),
    followUpNeeded: yesNo().notNull(),
  },
  (reunification) => [uniqueIndex('reunifications_intake').on(reunification.intakeId)],
)
