import { stockLossOutcomes } from '../../app/domain/stock/stock-loss'
import { positive } from '../checks'
import { civilDate, id, index, instant, oneOf, sealed, table, wholeNumber, words } from '../columns'
import { users } from './staff'
import { stores } from './stock'

/** Goods that whoever keeps the store says are gone: nothing leaves the shelf before somebody else confirms it. */
export const stockLosses = table(
  'stock_losses',
  {
    id: id().primaryKey(),
    storeId: id()
      .notNull()
      .references(() => stores.id),
    itemKey: words().notNull(),
    quantity: wholeNumber().notNull(),
    lostOn: civilDate().notNull(),
    reason: sealed('stock_losses.reason').notNull(),
    reportedById: id()
      .notNull()
      .references(() => users.id),
    reportedAt: instant().notNull(),
  },
  (loss) => [
    positive('stock_losses_quantity', loss.quantity),
    index('stock_losses_item').on(loss.storeId, loss.itemKey, loss.id),
    index('stock_losses_reported').on(loss.reportedAt, loss.id),
  ],
)

/** One answer a loss, and final. */
export const stockLossDecisions = table('stock_loss_decisions', {
  lossId: id()
    .primaryKey()
    .references(() => stockLosses.id),
  outcome: oneOf(stockLossOutcomes).notNull(),
  reason: sealed('stock_loss_decisions.reason').notNull(),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})
