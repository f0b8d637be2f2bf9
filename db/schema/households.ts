import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Language } from '../../app/domain/households/languages'
import { referralSources } from '../../app/domain/households/referral-sources'
import { relationsToHead, sexes } from '../../app/domain/households/relations'
import { riskLevels } from '../../app/domain/households/risk-levels'
import { contactAnswerers, contactDiscretions, contactTimes } from '../../app/domain/households/safe-contact'
import {
  civilDate,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { users } from './staff'

/** Counters jump at a new epoch (a restored backup), so that no number is given twice. */
export const counters = table(
  'counters',
  { name: words().notNull(), epoch: wholeNumber().notNull(), last: wholeNumber().notNull() },
  (counter) => [primaryKey({ name: 'counters_key', columns: [counter.name, counter.epoch] })],
)

export const households = table(
  'households',
  {
    id: id().primaryKey(),
    caseNumber: words().notNull(),
    regionPcode: words().notNull(),
    departmentPcode: words(),
    communePcode: words(),
    village: sealed('households.village'),
    languages: json<Language[]>().notNull(),
    riskLevel: oneOf(riskLevels).notNull(),
    officerId: id()
      .notNull()
      .references(() => users.id),
    referralSource: oneOf(referralSources),
    referralReference: sealed('households.referral_reference'),
    cpimsReference: sealed('households.cpims_reference'),
    reunifiedOn: civilDate(),
    contactAnsweredBy: oneOf(contactAnswerers),
    contactMayBeSaid: oneOf(contactDiscretions),
    contactWhen: oneOf(contactTimes),
    contactPhone: sealed('households.contact_phone'),
    contactNote: sealed('households.contact_note'),
    synthetic: yesNo().notNull(),
    closedOn: civilDate(),
    version: wholeNumber().notNull(),
    createdById: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    /** Kept by the plan: the earliest planned date without a completion, and the day it becomes late. */
    nextDueOn: civilDate(),
    nextDueCode: words(),
    lateFrom: civilDate(),
    /** The step that makes it late, and its planned date; null where they were not kept yet. */
    lateCode: words(),
    lateDueOn: civilDate(),
  },
  (household) => [
    uniqueIndex('households_case_number').on(household.caseNumber),
    index('households_officer').on(household.officerId, household.id),
    index('households_officer_due').on(household.officerId, household.nextDueOn, household.id),
    index('households_officer_late').on(household.officerId, household.lateFrom, household.id),
    index('households_commune').on(household.communePcode, household.id),
  ],
)

/** What work needs of a person, and nothing that names one; names are in `identities`. */
export const people = table(
  'people',
  {
    id: id().primaryKey(),
    code: words().notNull(),
    householdId: id().references(() => households.id),
    sex: oneOf(sexes).notNull(),
    birthYear: wholeNumber().notNull(),
    birthEstimated: yesNo().notNull(),
    relation: oneOf(relationsToHead),
    motherId: id().references((): AnySQLiteColumn => people.id),
    caregiver: yesNo().notNull(),
    returnee: yesNo().notNull(),
    returnedOn: civilDate(),
    /** Assisted by the centre, whether or not the person has a household here. */
    centreCohort: words(),
    reintegration: yesNo().notNull(),
    synthetic: yesNo().notNull(),
    absentOn: civilDate(),
    absentWhy: words(),
    leftHouseholdOn: civilDate(),
    /** One of the leaving reasons; null for who left before it was kept. */
    leftWhy: words(),
    createdAt: instant().notNull(),
  },
  (person) => [
    uniqueIndex('people_code').on(person.code),
    index('people_household').on(person.householdId, person.id),
    index('people_cohort').on(person.centreCohort, person.id),
  ],
)

/** One sealed envelope a person; erasing a person is deleting the wrapped key. */
export const identities = table('identities', {
  personId: id()
    .primaryKey()
    .references(() => people.id),
  keyVersion: wholeNumber().notNull(),
  wrappedKey: words().notNull(),
  envelope: words().notNull(),
})

/** Blind-index tokens of names and villages, by which a case is found without a name being stored. */
export const searchTokens = table(
  'search_tokens',
  {
    token: id().notNull(),
    subjectId: id().notNull(),
    householdId: id().references(() => households.id),
  },
  (entry) => [
    primaryKey({ name: 'search_tokens_key', columns: [entry.token, entry.subjectId] }),
    index('search_tokens_subject').on(entry.subjectId),
  ],
)

export const riskAssessments = table(
  'risk_assessments',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    level: oneOf(riskLevels).notNull(),
    assessedOn: civilDate().notNull(),
    assessedById: id()
      .notNull()
      .references(() => users.id),
  },
  (assessment) => [index('risk_assessments_household').on(assessment.householdId, assessment.assessedOn)],
)
