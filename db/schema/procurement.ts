import { isNull } from 'drizzle-orm'
import { lotStates, quoteWaivers } from '../../app/domain/procurement/procurement-words'
import { positive } from '../checks'
import {
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
import { users } from './staff'
import { suppliers } from './suppliers'

/** Approved lines of several kits that are bought together. */
export const lots = table(
  'lots',
  {
    id: id().primaryKey(),
    number: words().notNull(),
    market: words(),
    note: sealed('lots.note'),
    state: oneOf(lotStates).notNull(),
    stateSince: instant().notNull(),
    openedById: id()
      .notNull()
      .references(() => users.id),
    openedAt: instant().notNull(),
  },
  (lot) => [uniqueIndex('lots_number').on(lot.number), index('lots_state').on(lot.state, lot.stateSince, lot.id)],
)

/** One thing to buy in a lot, for all its kits together. */
export const lotItems = table(
  'lot_items',
  {
    id: id().primaryKey(),
    lotId: id()
      .notNull()
      .references(() => lots.id),
    position: wholeNumber().notNull(),
    itemKey: words().notNull(),
    item: sealed('lot_items.item').notNull(),
    unit: words().notNull(),
    quantity: wholeNumber().notNull(),
    /** Whole XOF: the lowest price that was approved for it in one of the kits. */
    approvedUnitPrice: francs().notNull(),
  },
  (item) => [
    uniqueIndex('lot_items_position').on(item.lotId, item.position),
    uniqueIndex('lot_items_item').on(item.lotId, item.itemKey),
    positive('lot_items_quantity', item.quantity),
  ],
)

/** A kit's approved line stands in one lot at most; the lot cancelled, the row goes. */
export const lotKitLines = table(
  'lot_kit_lines',
  {
    kitLineId: id()
      .primaryKey()
      .references(() => kitLines.id),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    lotItemId: id()
      .notNull()
      .references(() => lotItems.id),
    quantity: wholeNumber().notNull(),
  },
  (line) => [index('lot_kit_lines_item').on(line.lotItemId), index('lot_kit_lines_kit').on(line.kitId)],
)

export const quotes = table(
  'quotes',
  {
    id: id().primaryKey(),
    lotId: id()
      .notNull()
      .references(() => lots.id),
    supplierId: id()
      .notNull()
      .references(() => suppliers.id),
    quotedOn: civilDate().notNull(),
    total: francs().notNull(),
    note: sealed('quotes.note'),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    /** A newer one of the same supplier took its place; null for the one that counts. */
    supersededAt: instant(),
  },
  (quote) => [
    uniqueIndex('quotes_supplier').on(quote.lotId, quote.supplierId).where(isNull(quote.supersededAt)),
    index('quotes_lot').on(quote.lotId),
  ],
)

export const quoteLines = table(
  'quote_lines',
  {
    quoteId: id()
      .notNull()
      .references(() => quotes.id),
    lotItemId: id()
      .notNull()
      .references(() => lotItems.id),
    unitPrice: francs().notNull(),
  },
  (line) => [
    primaryKey({ name: 'quote_lines_key', columns: [line.quoteId, line.lotItemId] }),
    positive('quote_lines_price', line.unitPrice),
  ],
)

/** Why this lot is bought with fewer than three quotes. */
export const lotWaivers = table('lot_waivers', {
  lotId: id()
    .primaryKey()
    .references(() => lots.id),
  why: oneOf(quoteWaivers).notNull(),
  reason: sealed('lot_waivers.reason').notNull(),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})

/** The supplier chosen, and why. */
export const lotChoices = table('lot_choices', {
  lotId: id()
    .primaryKey()
    .references(() => lots.id),
  quoteId: id()
    .notNull()
    .references(() => quotes.id),
  reason: sealed('lot_choices.reason').notNull(),
  chosenById: id()
    .notNull()
    .references(() => users.id),
  chosenAt: instant().notNull(),
})

export const purchaseOrders = table(
  'purchase_orders',
  {
    lotId: id()
      .primaryKey()
      .references(() => lots.id),
    number: words().notNull(),
    orderedOn: civilDate().notNull(),
    dueOn: civilDate(),
    orderedById: id()
      .notNull()
      .references(() => users.id),
    orderedAt: instant().notNull(),
  },
  (order) => [uniqueIndex('purchase_orders_number').on(order.number)],
)
