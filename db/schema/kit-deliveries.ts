import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { signings, statements } from '../../app/domain/kits/handover-words'
import { civilDate, id, index, instant, oneOf, sealed, table, uniqueIndex, wholeNumber, words, yesNo } from '../columns'
import { notNegative } from '../checks'
import { kitLines, kits, kitVersions } from './kits'
import { users } from './staff'
import { stores } from './stock'

export const kitDeliveries = table(
  'kit_deliveries',
  {
    id: id().primaryKey(),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    versionId: id()
      .notNull()
      .references(() => kitVersions.id),
    deliveredOn: civilDate().notNull(),
    place: sealed('kit_deliveries.place').notNull(),
    witness: sealed('kit_deliveries.witness').notNull(),
    receiptNumber: words().notNull(),
    caregiverPresent: yesNo().notNull(),
    note: sealed('kit_deliveries.note'),
    /** The caregiver's hand: on the screen, on paper, or a mark on paper; never a fingerprint kept here. */
    signedBy: oneOf(signings).notNull().default('onPaper'),
    /** Strokes of a signature on the screen, as SVG path data. */
    signature: sealed('kit_deliveries.signature'),
    /** The number printed on the paper that was signed or marked. */
    paperNumber: words(),
    childPresent: yesNo(),
    /** That nothing is owed for it: read in French, or explained orally by somebody. */
    nothingOwed: oneOf(statements).notNull().default('explainedOrally'),
    explainedBy: sealed('kit_deliveries.explained_by'),
    /** What the QR of the receipt carries: opaque, and unlike any number of ours. */
    receiptCode: words(),
    storeId: id().references(() => stores.id),
    /** The hand-out to a class that it was part of, by the id of its first handover; null for one by itself. */
    issueId: id().references((): AnySQLiteColumn => kitDeliveries.id),
    deliveredById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (delivery) => [
    index('kit_deliveries_version').on(delivery.versionId),
    index('kit_deliveries_kit').on(delivery.kitId),
    uniqueIndex('kit_deliveries_code').on(delivery.receiptCode),
    index('kit_deliveries_paper').on(delivery.paperNumber),
    index('kit_deliveries_issue').on(delivery.issueId),
  ],
)

export const kitDeliveryLines = table(
  'kit_delivery_lines',
  {
    id: id().primaryKey(),
    deliveryId: id()
      .notNull()
      .references(() => kitDeliveries.id),
    lineId: id()
      .notNull()
      .references(() => kitLines.id),
    quantity: wholeNumber().notNull(),
    shortageWhy: sealed('kit_delivery_lines.shortage_why'),
  },
  (line) => [
    uniqueIndex('kit_delivery_lines_line').on(line.deliveryId, line.lineId),
    index('kit_delivery_lines_of_line').on(line.lineId),
    notNegative('kit_delivery_lines_quantity', line.quantity),
  ],
)
