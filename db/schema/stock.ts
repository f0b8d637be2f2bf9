import { stockMovementKinds } from '../../app/domain/procurement/procurement-words'
import { atMost, notNegative, positive } from '../checks'
import {
  civilDate,
  id,
  index,
  instant,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
} from '../columns'
import { users } from './staff'

/** A place where goods are kept. */
export const stores = table(
  'stores',
  {
    id: id().primaryKey(),
    name: words().notNull(),
    commune: words().notNull(),
    openedById: id()
      .notNull()
      .references(() => users.id),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (store) => [uniqueIndex('stores_name').on(store.name)],
)

/** What lies where; kept with its movements and never below zero. */
export const stockBalances = table(
  'stock_balances',
  {
    storeId: id()
      .notNull()
      .references(() => stores.id),
    itemKey: words().notNull(),
    item: sealed('stock_balances.item').notNull(),
    unit: words().notNull(),
    quantity: wholeNumber().notNull(),
    /** Of these, reported gone and not answered yet: there in the book, and for nobody to take. */
    reportedGone: wholeNumber().notNull().default(0),
  },
  (balance) => [
    primaryKey({ name: 'stock_balances_key', columns: [balance.storeId, balance.itemKey] }),
    notNegative('stock_balances_quantity', balance.quantity),
    atMost('stock_balances_reported_gone', balance.reportedGone, balance.quantity),
  ],
)

export const stockMovements = table(
  'stock_movements',
  {
    id: id().primaryKey(),
    storeId: id()
      .notNull()
      .references(() => stores.id),
    itemKey: words().notNull(),
    kind: oneOf(stockMovementKinds).notNull(),
    /** Always above zero; the kind says the direction. */
    quantity: wholeNumber().notNull(),
    movedOn: civilDate().notNull(),
    /** The goods receipt or the handover that caused it; null where somebody recorded it by hand. */
    causeId: id(),
    kitId: id(),
    reason: sealed('stock_movements.reason'),
    movedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (movement) => [
    positive('stock_movements_quantity', movement.quantity),
    index('stock_movements_item').on(movement.storeId, movement.itemKey, movement.id),
    index('stock_movements_cause').on(movement.causeId),
  ],
)
