import { positive } from '../checks'
import { civilDate, id, index, instant, primaryKey, table, wholeNumber } from '../columns'
import { kitLines, kits } from './kits'
import { users } from './staff'
import { stockMovements } from './stock'

/** Goods of a kit that came back into a store, by the line they had been handed over for. */
export const kitReturns = table(
  'kit_returns',
  {
    movementId: id()
      .notNull()
      .references(() => stockMovements.id),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    lineId: id()
      .notNull()
      .references(() => kitLines.id),
    quantity: wholeNumber().notNull(),
    returnedOn: civilDate().notNull(),
    /** Never who handed goods of the kit over. */
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ name: 'kit_returns_key', columns: [row.movementId, row.lineId] }),
    index('kit_returns_kit').on(row.kitId),
    index('kit_returns_line').on(row.lineId),
    positive('kit_returns_quantity', row.quantity),
  ],
)
