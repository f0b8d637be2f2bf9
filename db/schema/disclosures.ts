import type { DisclosedKind } from '../../app/domain/consents/disclosure'
import { consentPurposes } from '../../app/domain/households/consent'
import { civilDate, id, index, instant, json, oneOf, primaryKey, sealed, table, wholeNumber, words } from '../columns'
import { consents } from './consents'
import { households } from './households'
import { users } from './staff'

/** Who outside the team received what about a household, and on which consent. */
export const disclosures = table(
  'disclosures',
  {
    /** The form's UUIDv7: two submissions of one form are one sharing. */
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    purpose: oneOf(consentPurposes).notNull(),
    /** The consent in force that day; null where the law or the child's best interests stood in its place. */
    consentId: id().references(() => consents.id),
    basis: sealed('disclosures.basis'),
    recipient: sealed('disclosures.recipient').notNull(),
    kinds: json<DisclosedKind[]>().notNull(),
    sharedOn: civilDate().notNull(),
    sharedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (disclosure) => [index('disclosures_household').on(disclosure.householdId, disclosure.sharedOn)],
)

/** Whoever received something was told that the consent is taken back, with what they answered. */
export const disclosureRecalls = table('disclosure_recalls', {
  disclosureId: id()
    .primaryKey()
    .references(() => disclosures.id),
  toldOn: civilDate().notNull(),
  answer: sealed('disclosure_recalls.answer').notNull(),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})

/** A file that left the team, without a name in it. */
export const exportedFiles = table(
  'exported_files',
  {
    id: id().primaryKey(),
    kind: words().notNull(),
    madeById: id()
      .notNull()
      .references(() => users.id),
    madeAt: instant().notNull(),
    households: wholeNumber().notNull(),
  },
  (file) => [index('exported_files_made').on(file.madeAt, file.id)],
)

export const exportedHouseholds = table(
  'exported_households',
  {
    householdId: id()
      .notNull()
      .references(() => households.id),
    fileId: id()
      .notNull()
      .references(() => exportedFiles.id),
  },
  (row) => [primaryKey({ name: 'exported_households_key', columns: [row.householdId, row.fileId] })],
)
