import { fundCurrencies, ledgerKinds, linePurposes, moveOutcomes } from '../../app/domain/funds/fund-words'
import { notNegative, positive } from '../checks'
import {
  check,
  civilDate,
  francs,
  id,
  index,
  instant,
  oneOf,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
} from '../columns'
import { isNull, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { kits } from './kits'
import { users } from './staff'

/** A donor's money: what it may be spent on stands on its lines. */
export const grants = table(
  'grants',
  {
    id: id().primaryKey(),
    donor: words().notNull(),
    reference: words().notNull(),
    startsOn: civilDate().notNull(),
    endsOn: civilDate().notNull(),
    currency: oneOf(fundCurrencies).notNull(),
    /** In the grant's own currency: whole XOF, or euro cents. */
    amount: francs().notNull(),
    /** Thousandths of XOF for one unit of the currency, as it stood when the grant was recorded. */
    rateThousandths: wholeNumber().notNull(),
    /** Whole XOF, rounded down: lines together never go beyond it. */
    amountXof: francs().notNull(),
    /** Confirmed on the lines of this grant; kept by every confirmation. */
    allottedXof: francs().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (grant) => [
    uniqueIndex('grants_reference').on(grant.reference),
    index('grants_end').on(grant.endsOn, grant.id),
    positive('grants_amount', grant.amountXof),
    notNegative('grants_allotted', grant.allottedXof),
    check('grants_not_overallotted', sql`${grant.allottedXof} <= ${grant.amountXof}`),
    check('grants_dates', sql`${grant.startsOn} <= ${grant.endsOn}`),
  ],
)

/**
 * Kept balances of a line, changed only together with a row of the ledger. The last check is what makes overspending
 * impossible, whatever happens at once.
 */
export const budgetLines = table(
  'budget_lines',
  {
    id: id().primaryKey(),
    grantId: id()
      .notNull()
      .references(() => grants.id),
    code: words().notNull(),
    labelFr: words().notNull(),
    labelEn: words().notNull(),
    purpose: oneOf(linePurposes).notNull(),
    allotted: francs().notNull(),
    committed: francs().notNull(),
    spent: francs().notNull(),
    openedById: id()
      .notNull()
      .references(() => users.id),
    openedAt: instant().notNull(),
  },
  (line) => [
    uniqueIndex('budget_lines_code').on(line.grantId, line.code),
    notNegative('budget_lines_allotted', line.allotted),
    notNegative('budget_lines_committed', line.committed),
    notNegative('budget_lines_spent', line.spent),
    check('budget_lines_not_overspent', sql`${line.committed} + ${line.spent} <= ${line.allotted}`),
  ],
)

/** Money put on a line, or moved between two: one person proposes, another decides. */
export const budgetMoves = table(
  'budget_moves',
  {
    id: id().primaryKey(),
    grantId: id()
      .notNull()
      .references(() => grants.id),
    /** Null: from what the grant has not allotted yet. */
    fromLineId: id().references(() => budgetLines.id),
    /** Null: back to the grant. */
    toLineId: id().references(() => budgetLines.id),
    amount: francs().notNull(),
    reason: sealed('budget_moves.reason').notNull(),
    proposedById: id()
      .notNull()
      .references(() => users.id),
    proposedAt: instant().notNull(),
  },
  (move) => [
    positive('budget_moves_amount', move.amount),
    index('budget_moves_at').on(move.proposedAt, move.id),
    index('budget_moves_grant').on(move.grantId, move.id),
  ],
)

export const budgetMoveDecisions = table('budget_move_decisions', {
  moveId: id()
    .primaryKey()
    .references(() => budgetMoves.id),
  outcome: oneOf(moveOutcomes).notNull(),
  reason: sealed('budget_move_decisions.reason'),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})

/** Append-only: the sums of a line's entries are its kept balances. */
export const budgetEntries = table(
  'budget_entries',
  {
    id: id().primaryKey(),
    lineId: id()
      .notNull()
      .references(() => budgetLines.id),
    kind: oneOf(ledgerKinds).notNull(),
    /** Whole XOF, signed: what it adds to the allotted, committed or spent balance of its kind. */
    allotted: francs().notNull(),
    committed: francs().notNull(),
    spent: francs().notNull(),
    /** The kit whose money it is; null for moves. */
    kitId: id().references((): AnySQLiteColumn => kits.id),
    /** The row that caused it: a decision, a payment, a move, a cancellation. */
    causeId: id().notNull(),
    month: words().notNull(),
    at: instant().notNull(),
    byId: id()
      .notNull()
      .references(() => users.id),
  },
  (entry) => [
    uniqueIndex('budget_entries_cause').on(entry.causeId, entry.lineId, entry.kind, entry.kitId),
    uniqueIndex('budget_entries_move').on(entry.causeId, entry.lineId, entry.kind).where(isNull(entry.kitId)),
    index('budget_entries_line').on(entry.lineId, entry.id),
    index('budget_entries_kit').on(entry.kitId),
  ],
)

/** Burn of a line by month, kept with the ledger. */
export const budgetMonths = table(
  'budget_months',
  {
    lineId: id()
      .notNull()
      .references(() => budgetLines.id),
    month: words().notNull(),
    committed: francs().notNull(),
    spent: francs().notNull(),
  },
  (row) => [uniqueIndex('budget_months_month').on(row.lineId, row.month)],
)

/** What of a kit stands against which line; kept with the ledger. One row a kit: a kit has one line. */
export const kitCommitments = table(
  'kit_commitments',
  {
    kitId: id()
      .primaryKey()
      .references((): AnySQLiteColumn => kits.id),
    lineId: id()
      .notNull()
      .references(() => budgetLines.id),
    committed: francs().notNull(),
    spent: francs().notNull(),
  },
  (row) => [
    notNegative('kit_commitments_committed', row.committed),
    notNegative('kit_commitments_spent', row.spent),
    index('kit_commitments_line').on(row.lineId, row.kitId),
    index('kit_commitments_held').on(row.committed, row.kitId),
  ],
)
