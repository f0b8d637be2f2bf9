import { civilDate, id, index, instant, sealed, table, uniqueIndex, wholeNumber, words, yesNo } from '../columns'
import { notNegative } from '../checks'
import { kitLines, kits, kitVersions } from './kits'
import { users } from './staff'

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
    deliveredById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (delivery) => [
    index('kit_deliveries_version').on(delivery.versionId),
    index('kit_deliveries_kit').on(delivery.kitId),
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
    notNegative('kit_delivery_lines_quantity', line.quantity),
  ],
)
