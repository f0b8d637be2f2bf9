import { notNegative } from '../checks'
import { civilDate, id, index, instant, primaryKey, sealed, table, wholeNumber } from '../columns'
import { lotItems, lots } from './procurement'
import { users } from './staff'
import { stores } from './stock'

/** Goods of a lot that came into store, counted. */
export const goodsReceipts = table(
  'goods_receipts',
  {
    id: id().primaryKey(),
    lotId: id()
      .notNull()
      .references(() => lots.id),
    receivedOn: civilDate().notNull(),
    storeId: id()
      .notNull()
      .references(() => stores.id),
    note: sealed('goods_receipts.note'),
    receivedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (receipt) => [index('goods_receipts_lot').on(receipt.lotId)],
)

/** What came in good order, and what came damaged and was refused. */
export const goodsReceiptLines = table(
  'goods_receipt_lines',
  {
    receiptId: id()
      .notNull()
      .references(() => goodsReceipts.id),
    lotItemId: id()
      .notNull()
      .references(() => lotItems.id),
    received: wholeNumber().notNull(),
    damaged: wholeNumber().notNull(),
  },
  (line) => [
    primaryKey({ name: 'goods_receipt_lines_key', columns: [line.receiptId, line.lotItemId] }),
    notNegative('goods_receipt_lines_received', line.received),
    notNegative('goods_receipt_lines_damaged', line.damaged),
  ],
)

/** No more of this order will come: what is missing stays missing. */
export const lotShortages = table('lot_shortages', {
  lotId: id()
    .primaryKey()
    .references(() => lots.id),
  reason: sealed('lot_shortages.reason').notNull(),
  closedById: id()
    .notNull()
    .references(() => users.id),
  closedAt: instant().notNull(),
})

/** Given up before anything came in: its kits' lines are free for another lot. */
export const lotCancellations = table('lot_cancellations', {
  lotId: id()
    .primaryKey()
    .references(() => lots.id),
  reason: sealed('lot_cancellations.reason').notNull(),
  cancelledById: id()
    .notNull()
    .references(() => users.id),
  cancelledAt: instant().notNull(),
})
