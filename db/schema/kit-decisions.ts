import { budgetLines } from './funds'
import { kits, kitVersions } from './kits'
import { users } from './staff'
import { francs, id, instant, oneOf, sealed, table, uniqueIndex, wholeNumber, words, yesNo } from '../columns'
import { notNegative, saysWhy } from '../checks'

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
