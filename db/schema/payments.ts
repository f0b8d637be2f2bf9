import { sql } from 'drizzle-orm'
import { paymentMethods } from '../../app/domain/procurement/procurement-words'
import { atMost, positive } from '../checks'
import {
  check,
  civilDate,
  francs,
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
import { kitLines, kits } from './kits'
import { lots } from './procurement'
import { users } from './staff'
import { storedFiles } from './stored-files'
import { suppliers } from './suppliers'

/** Money that left for a supplier: for what a lot received, or for what a supplier handed over directly for one kit. */
export const payments = table(
  'payments',
  {
    id: id().primaryKey(),
    number: words().notNull(),
    supplierId: id()
      .notNull()
      .references(() => suppliers.id),
    /** The supplier's name on that day, as it was approved or chosen. */
    payeeName: sealed('payments.payee_name').notNull(),
    lotId: id().references(() => lots.id),
    kitId: id().references(() => kits.id),
    amount: francs().notNull(),
    paidOn: civilDate().notNull(),
    method: oneOf(paymentMethods).notNull(),
    /** Number of the invoice, transfer or receipt: of mobile money it is often a telephone number or a name. */
    reference: sealed('payments.reference').notNull(),
    proofId: id()
      .notNull()
      .references(() => storedFiles.id),
    note: sealed('payments.note'),
    paidById: id()
      .notNull()
      .references(() => users.id),
    paidAt: instant().notNull(),
  },
  (payment) => [
    positive('payments_amount', payment.amount),
    check('payments_of_one', sql`(${payment.lotId} is null) <> (${payment.kitId} is null)`),
    uniqueIndex('payments_number').on(payment.number),
    index('payments_lot').on(payment.lotId),
    index('payments_kit').on(payment.kitId),
    index('payments_at').on(payment.paidAt, payment.id),
  ],
)

/** What of a payment was for which kit. */
export const paymentParts = table(
  'payment_parts',
  {
    paymentId: id()
      .notNull()
      .references(() => payments.id),
    kitLineId: id()
      .notNull()
      .references(() => kitLines.id),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    quantity: wholeNumber().notNull(),
    /** Whole XOF: approved price times quantity, which the payment takes off the commitment. */
    planned: francs().notNull(),
    /** Whole XOF: what was paid for it. */
    paid: francs().notNull(),
  },
  (part) => [
    primaryKey({ name: 'payment_parts_key', columns: [part.paymentId, part.kitLineId] }),
    index('payment_parts_kit').on(part.kitId),
    positive('payment_parts_quantity', part.quantity),
    atMost('payment_parts_paid', part.paid, part.planned),
  ],
)

/** Money that came back from a supplier. */
export const paymentRefunds = table(
  'payment_refunds',
  {
    id: id().primaryKey(),
    paymentId: id()
      .notNull()
      .references(() => payments.id),
    amount: francs().notNull(),
    receivedOn: civilDate().notNull(),
    reason: sealed('payment_refunds.reason').notNull(),
    proofId: id()
      .notNull()
      .references(() => storedFiles.id),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (refund) => [
    positive('payment_refunds_amount', refund.amount),
    index('payment_refunds_payment').on(refund.paymentId),
  ],
)

/** What of a refund was for which kit. */
export const paymentRefundParts = table(
  'payment_refund_parts',
  {
    refundId: id()
      .notNull()
      .references(() => paymentRefunds.id),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    amount: francs().notNull(),
  },
  (part) => [
    primaryKey({ name: 'payment_refund_parts_key', columns: [part.refundId, part.kitId] }),
    positive('payment_refund_parts_amount', part.amount),
    index('payment_refund_parts_kit').on(part.kitId),
  ],
)

/** Last prices paid, by item and market. */
export const pricesPaid = table(
  'prices_paid',
  {
    id: id().primaryKey(),
    itemKey: words().notNull(),
    item: sealed('prices_paid.item').notNull(),
    unit: words().notNull(),
    market: words().notNull(),
    unitPrice: francs().notNull(),
    paidOn: civilDate().notNull(),
    paymentId: id()
      .notNull()
      .references(() => payments.id),
  },
  (price) => [
    index('prices_paid_item').on(price.itemKey, price.market, price.paidOn),
    positive('prices_paid_price', price.unitPrice),
  ],
)

/** The last price of each item in each market, kept with the prices paid so that lists need no search. */
export const lastPrices = table(
  'last_prices',
  {
    itemKey: words().notNull(),
    market: words().notNull(),
    item: sealed('last_prices.item').notNull(),
    unit: words().notNull(),
    unitPrice: francs().notNull(),
    paidOn: civilDate().notNull(),
    /** What was paid there the time before, whole XOF; null at the first. */
    priceBefore: francs(),
  },
  (price) => [
    primaryKey({ name: 'last_prices_key', columns: [price.itemKey, price.market] }),
    index('last_prices_market').on(price.market, price.itemKey),
    positive('last_prices_price', price.unitPrice),
  ],
)
