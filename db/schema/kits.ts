import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { linePurposes } from '../../app/domain/funds/fund-words'
import { modalities } from '../../app/domain/kits/catalogue-words'
import { kitStates } from '../../app/domain/kits/kit-state'
import { lossKinds } from '../../app/domain/kits/loss-words'
import { directWaivers } from '../../app/domain/procurement/procurement-words'
import { households, people } from './households'
import { kitTypes } from './kit-types'
import { users } from './staff'
import { suppliers } from './suppliers'
import { supplyRounds } from './supply-rounds'
import {
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
  yesNo,
} from '../columns'
import { notNegative, positive } from '../checks'

export const kits = table(
  'kits',
  {
    id: id().primaryKey(),
    number: words().notNull(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    caregiverId: id()
      .notNull()
      .references(() => people.id),
    kitTypeId: id()
      .notNull()
      .references(() => kitTypes.id),
    requestedById: id()
      .notNull()
      .references(() => users.id),
    requestedAt: instant().notNull(),
    purpose: oneOf(linePurposes).notNull().default('business'),
    /** The child whose school supplies these are; null for a business kit. */
    childId: id().references(() => people.id),
    /** Supplies asked for a whole class together; null otherwise. */
    roundId: id().references(() => supplyRounds.id),
    /** The loss that this kit replaces. */
    replacesLossId: id().references((): AnySQLiteColumn => kitLosses.id),
    /** Who is to hand it over: neither the requester nor the approver. */
    delivererId: id().references(() => users.id),
    /** The draft or submitted version that counts now. */
    currentVersion: wholeNumber().notNull(),
    /** Kept by every deed on the kit, so that lists need no derivation. */
    state: oneOf(kitStates).notNull(),
    stateSince: instant().notNull(),
    /** The day by which somebody else is to have counted what was handed over; null when nothing is to be counted. */
    verifyBy: civilDate(),
    /** The day of the last count, where goods were missing that no report of a loss names; null when none are. */
    missingSince: civilDate(),
  },
  (kit) => [
    uniqueIndex('kits_number').on(kit.number),
    index('kits_state').on(kit.state, kit.stateSince, kit.id),
    index('kits_since').on(kit.stateSince, kit.id),
    index('kits_household').on(kit.householdId),
    index('kits_caregiver').on(kit.caregiverId),
    index('kits_requester').on(kit.requestedById, kit.id),
    index('kits_deliverer').on(kit.delivererId, kit.id),
    index('kits_round').on(kit.roundId),
    index('kits_child').on(kit.childId),
    index('kits_verify').on(kit.verifyBy, kit.id),
    index('kits_missing').on(kit.missingSince, kit.id),
    index('kits_replaces').on(kit.replacesLossId),
  ],
)

export const kitVersions = table(
  'kit_versions',
  {
    id: id().primaryKey(),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    number: wholeNumber().notNull(),
    /** Empty where the goods are to be bought together with those of other kits. */
    supplier: sealed('kit_versions.supplier').notNull(),
    /** The registered supplier of that name. */
    supplierId: id().references(() => suppliers.id),
    /** Said of a name that is near to a registered one, until the supplier is registered at the submission. */
    supplierIsAnother: yesNo().notNull().default(false),
    /** Why no three quotes: said of every version that names a supplier since it is asked for, null of the others. */
    waivedWhy: oneOf(directWaivers),
    waivedReason: sealed('kit_versions.waived_reason'),
    reason: sealed('kit_versions.reason').notNull(),
    total: francs().notNull(),
    contentHash: words().notNull(),
    /** Random; with the content it gives the hash, so that nobody guesses a name from it. Null: hashed without one. */
    salt: sealed('kit_versions.salt'),
    createdById: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    submittedAt: instant(),
    submittedById: id().references(() => users.id),
  },
  (version) => [
    uniqueIndex('kit_versions_number').on(version.kitId, version.number),
    index('kit_versions_supplier').on(version.supplierId),
    notNegative('kit_versions_total', version.total),
  ],
)

export const kitLines = table(
  'kit_lines',
  {
    id: id().primaryKey(),
    versionId: id()
      .notNull()
      .references(() => kitVersions.id),
    position: wholeNumber().notNull(),
    item: sealed('kit_lines.item').notNull(),
    unit: words().notNull(),
    quantity: wholeNumber().notNull(),
    unitPrice: francs().notNull(),
    unitPriceCeiling: francs(),
    asset: yesNo().notNull(),
    livingAnimal: yesNo().notNull(),
    /** The same for the same thing in every kit, lot and store: a keyed hash of its folded name and unit. */
    itemKey: words().notNull().default(''),
    modality: oneOf(modalities).notNull().default('supplierInKind'),
    tranche: wholeNumber().notNull().default(1),
  },
  (line) => [
    index('kit_lines_item').on(line.itemKey),
    uniqueIndex('kit_lines_position').on(line.versionId, line.position),
    positive('kit_lines_quantity', line.quantity),
    notNegative('kit_lines_price', line.unitPrice),
    notNegative('kit_lines_ceiling', line.unitPriceCeiling),
  ],
)

/** Goods of a delivered kit that are gone. */
export const kitLosses = table(
  'kit_losses',
  {
    id: id().primaryKey(),
    kitId: id()
      .notNull()
      .references(() => kits.id),
    lineId: id()
      .notNull()
      .references(() => kitLines.id),
    quantity: wholeNumber().notNull(),
    kind: oneOf(lossKinds).notNull(),
    happenedOn: civilDate().notNull(),
    story: sealed('kit_losses.story').notNull(),
    reportedById: id()
      .notNull()
      .references(() => users.id),
    reportedAt: instant().notNull(),
  },
  (loss) => [index('kit_losses_kit').on(loss.kitId), positive('kit_losses_quantity', loss.quantity)],
)
