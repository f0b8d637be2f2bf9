import { tieLiftingOutcomes } from '../../app/domain/procurement/tie-lifting'
import { supplierKinds } from '../../app/domain/procurement/procurement-words'
import { id, index, instant, oneOf, primaryKey, sealed, table, uniqueIndex, words, yesNo } from '../columns'
import { onlyOne } from '../checks'
import { households } from './households'
import { users } from './staff'

/** Never deleted; a retired one is not chosen any more. */
export const suppliers = table(
  'suppliers',
  {
    id: id().primaryKey(),
    name: sealed('suppliers.name').notNull(),
    /** A keyed hash of the folded name: two of one name are one supplier. */
    nameKey: words().notNull(),
    kind: oneOf(supplierKinds).notNull(),
    market: words(),
    phone: sealed('suppliers.phone'),
    /** A keyed hash of the digits of the phone, for the duplicate check. */
    phoneKey: words(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    retiredById: id().references(() => users.id),
    retiredAt: instant(),
  },
  (supplier) => [uniqueIndex('suppliers_name').on(supplier.nameKey), index('suppliers_phone').on(supplier.phoneKey)],
)

/** Suppliers alike that one was said not to be: whoever is tied to such another is held as tied to it too. */
export const supplierLikes = table(
  'supplier_likes',
  {
    supplierId: id()
      .notNull()
      .references(() => suppliers.id),
    otherId: id()
      .notNull()
      .references(() => suppliers.id),
  },
  (like) => [primaryKey({ name: 'supplier_likes_key', columns: [like.supplierId, like.otherId] })],
)

/** A person's own word that they are tied to a supplier: they decide, buy and pay nothing there. */
export const supplierLinks = table(
  'supplier_links',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    supplierId: id()
      .notNull()
      .references(() => suppliers.id),
    reason: sealed('supplier_links.reason').notNull(),
    declaredAt: instant().notNull(),
    standing: yesNo().notNull(),
  },
  (link) => [index('supplier_links_supplier').on(link.supplierId)],
)

/** Whoever declared a tie to a supplier, or to a family, says that it is no more; it holds until somebody else confirms it. */
export const tieLiftings = table(
  'tie_liftings',
  {
    id: id().primaryKey(),
    supplierId: id().references(() => suppliers.id),
    householdId: id().references(() => households.id),
    /** Whose tie it is, and who asks. */
    userId: id()
      .notNull()
      .references(() => users.id),
    reason: sealed('tie_liftings.reason').notNull(),
    askedAt: instant().notNull(),
  },
  (lifting) => [
    index('tie_liftings_supplier').on(lifting.supplierId, lifting.id),
    index('tie_liftings_household').on(lifting.householdId, lifting.id),
    onlyOne('tie_liftings_of', lifting.supplierId, lifting.householdId),
    index('tie_liftings_asked').on(lifting.askedAt, lifting.id),
  ],
)

export const tieLiftingDecisions = table('tie_lifting_decisions', {
  liftingId: id()
    .primaryKey()
    .references(() => tieLiftings.id),
  outcome: oneOf(tieLiftingOutcomes).notNull(),
  reason: sealed('tie_lifting_decisions.reason').notNull(),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})
