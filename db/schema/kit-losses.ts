import { kitLines, kitLosses, kits } from './kits'
import { users } from './staff'
import { roundVisits } from './supply-rounds'
import { civilDate, id, index, instant, oneOf, primaryKey, sealed, table, wholeNumber } from '../columns'
import { notNegative } from '../checks'

/** By another person than the one who reported it. */
export const kitLossDecisions = table('kit_loss_decisions', {
  lossId: id()
    .primaryKey()
    .references(() => kitLosses.id),
  outcome: oneOf(['replace', 'noReplacement']).notNull(),
  reason: sealed('kit_loss_decisions.reason').notNull(),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})

/** The visit after a handover by somebody who did not hand over. */
export const kitVerifications = table(
  'kit_verifications',
  {
    id: id().primaryKey(),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    verifiedOn: civilDate().notNull(),
    /** Things of all lines that were not found and that no report of a loss named by then. */
    missing: wholeNumber().notNull(),
    /** Of a visit to a class, on the kits of those children only who lack something. */
    note: sealed('kit_verifications.note'),
    /** The visit to a class of which this was one child; null for a count at a family's. */
    roundVisitId: id().references(() => roundVisits.id),
    verifiedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (visit) => [
    index('kit_verifications_kit').on(visit.kitId),
    index('kit_verifications_round_visit').on(visit.roundVisitId),
  ],
)

export const kitVerificationLines = table(
  'kit_verification_lines',
  {
    verificationId: id()
      .notNull()
      .references(() => kitVerifications.id),
    lineId: id()
      .notNull()
      .references(() => kitLines.id),
    found: wholeNumber().notNull(),
  },
  (line) => [
    primaryKey({ name: 'kit_verification_lines_key', columns: [line.verificationId, line.lineId] }),
    index('kit_verification_lines_of_line').on(line.lineId),
    notNegative('kit_verification_lines_found', line.found),
  ],
)
