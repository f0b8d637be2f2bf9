import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { linePurposes } from '../../app/domain/funds/fund-words'
import { modalities } from '../../app/domain/kits/catalogue-words'
import { kitStates } from '../../app/domain/kits/kit-state'
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
import { notNegative, positive, saysWhy } from '../checks'
import { budgetLines } from './funds'
import { households, people } from './households'
import { kitLosses } from './kit-losses'
import { kitTypes } from './kit-types'
import { users } from './staff'
import { suppliers } from './suppliers'
import { supplyRounds } from './supply-rounds'

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
    index('kits_household').on(kit.householdId),
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

/** Unique per version and step: a second decision cannot be written, whatever happens at once. */
export const kitDecisions = table(
  'kit_decisions',
  {
    id: id().primaryKey(),
    versionId: id()
      .notNull()
      .references(() => kitVersions.id),
    step: wholeNumber().notNull(),
    outcome: oneOf(['approved', 'returned', 'declined']).notNull(),
    contentHash: words().notNull(),
    reason: sealed('kit_decisions.reason'),
    otherWay: sealed('kit_decisions.other_way'),
    /** What a committee returned or declined, by whoever recorded its sitting; null for one's own decision. */
    committeeId: id(),
    noLinkDeclared: yesNo().notNull(),
    /** The ceiling this decision was measured against, as it stood then. */
    ceiling: francs(),
    /** The other amounts that decided how many approve, as they stood then. */
    secondApprovalAbove: francs(),
    committeeAbove: francs(),
    /** The lead's approval, or that of somebody in the lead's place. */
    asLead: yesNo().notNull().default(false),
    /** This approval was the last one needed: the kit is approved and its money committed. */
    completes: yesNo().notNull().default(true),
    budgetLineId: id().references(() => budgetLines.id),
    /** The absent person whose place the decider took. */
    onBehalfOfId: id().references(() => users.id),
    decidedById: id()
      .notNull()
      .references(() => users.id),
    decidedAt: instant().notNull(),
  },
  (decision) => [
    uniqueIndex('kit_decisions_version_step').on(decision.versionId, decision.step),
    notNegative('kit_decisions_ceiling', decision.ceiling),
    saysWhy('kit_decisions_reason', decision.outcome, decision.reason),
  ],
)

/** An approval that no longer holds, because what was approved was changed. */
export const kitVoids = table('kit_voids', {
  decisionId: id()
    .primaryKey()
    .references(() => kitDecisions.id),
  voidedById: id()
    .notNull()
    .references(() => users.id),
  voidedAt: instant().notNull(),
})

/** Taken off before anything was handed over: the money goes back to its line. */
export const kitCancellations = table('kit_cancellations', {
  kitId: id()
    .primaryKey()
    .references(() => kits.id),
  reason: sealed('kit_cancellations.reason').notNull(),
  otherWay: sealed('kit_cancellations.other_way'),
  cancelledById: id()
    .notNull()
    .references(() => users.id),
  cancelledAt: instant().notNull(),
})
