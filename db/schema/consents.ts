import { absenceReasons } from '../../app/domain/roster/absence'
import { consentGivers, consentPurposes } from '../../app/domain/households/consent'
import { civilDate, id, index, instant, oneOf, sealed, table, yesNo } from '../columns'
import { households, people } from './households'
import { users } from './staff'

export const consents = table(
  'consents',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    purpose: oneOf(consentPurposes).notNull(),
    obtainedFrom: oneOf(consentGivers).notNull(),
    givenById: id().references(() => people.id),
    /** False when the person was asked and said no. */
    given: yesNo().notNull(),
    askedOn: civilDate().notNull(),
    until: civilDate(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (consent) => [index('consents_household').on(consent.householdId, consent.purpose)],
)

export const consentWithdrawals = table('consent_withdrawals', {
  consentId: id()
    .primaryKey()
    .references(() => consents.id),
  withdrawnOn: civilDate().notNull(),
  reason: sealed('consent_withdrawals.reason').notNull(),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})

/** The officer's judgement that value may be put into this caregiver's hands. */
export const supportJudgements = table(
  'support_judgements',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    caregiverId: id()
      .notNull()
      .references(() => people.id),
    outcome: oneOf(['safe', 'notSafe']).notNull(),
    incomeControl: oneOf(['caregiver', 'spouse', 'shared', 'otherRelative', 'notKnown']).notNull(),
    caregiverPosition: oneOf(['noConcern', 'atRisk', 'complicit', 'notKnown']).notNull(),
    reason: sealed('support_judgements.reason').notNull(),
    judgedOn: civilDate().notNull(),
    judgedById: id()
      .notNull()
      .references(() => users.id),
    judgedAt: instant().notNull(),
  },
  (judgement) => [index('support_judgements_caregiver').on(judgement.caregiverId, judgement.judgedAt)],
)

/** Where each child was, each time somebody asked. */
export const whereabouts = table(
  'whereabouts',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    seenOn: civilDate().notNull(),
    state: oneOf(['here', 'away', 'notAsked']).notNull(),
    why: oneOf(absenceReasons),
    since: civilDate(),
    place: sealed('whereabouts.place'),
    sourceKind: oneOf(['visit', 'survey', 'contact']).notNull(),
    sourceId: id().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
  },
  (row) => [
    index('whereabouts_household').on(row.householdId, row.seenOn),
    index('whereabouts_source').on(row.sourceId),
    index('whereabouts_person').on(row.personId, row.seenOn),
  ],
)

/** A person's own word that they are tied to a household or supplier; it takes decisions about it from them. */
export const declaredLinks = table(
  'declared_links',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    reason: sealed('declared_links.reason').notNull(),
    declaredAt: instant().notNull(),
    standing: yesNo().notNull(),
  },
  (link) => [index('declared_links_household').on(link.householdId)],
)
