import { planTracks } from '../../app/domain/plans/milestones'
import { civilDate, id, index, instant, oneOf, sealed, table, uniqueIndex, wholeNumber, words } from '../columns'
import { households, people } from './households'
import { users } from './staff'

/** A plan is never edited away: a new revision stands beside the old one, and the highest is in force. */
export const plans = table(
  'plans',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    revision: wholeNumber().notNull(),
    templateVersion: wholeNumber().notNull(),
    createdById: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
  },
  (plan) => [uniqueIndex('plans_revision').on(plan.householdId, plan.revision)],
)

/**
 * A milestone of one unit: the household, a caregiver or a child. `code` is the template's, or the kind of an own one.
 * A revision takes over the milestones that go on; what stays with an older plan was left out of the newer.
 */
export const planMilestones = table(
  'plan_milestones',
  {
    id: id().primaryKey(),
    planId: id()
      .notNull()
      .references(() => plans.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    code: words().notNull(),
    track: oneOf(planTracks).notNull(),
    personId: id().references(() => people.id),
    ownLabel: sealed('plan_milestones.own_label'),
    plannedOn: civilDate().notNull(),
    /** The rule's date gave way to a person's; the reason is in `planned_date_changes`. */
    plannedBy: oneOf(['rule', 'person']).notNull(),
    version: wholeNumber().notNull(),
    createdAt: instant().notNull(),
  },
  (milestone) => [
    index('plan_milestones_household').on(milestone.householdId, milestone.plannedOn),
    index('plan_milestones_plan').on(milestone.planId),
    index('plan_milestones_code').on(milestone.code, milestone.plannedOn),
  ],
)

export const plannedDateChanges = table(
  'planned_date_changes',
  {
    id: id().primaryKey(),
    milestoneId: id()
      .notNull()
      .references(() => planMilestones.id),
    fromOn: civilDate().notNull(),
    toOn: civilDate().notNull(),
    reason: sealed('planned_date_changes.reason').notNull(),
    changedById: id()
      .notNull()
      .references(() => users.id),
    changedAt: instant().notNull(),
  },
  (change) => [index('planned_date_changes_milestone').on(change.milestoneId, change.changedAt)],
)

export const milestoneCompletions = table(
  'milestone_completions',
  {
    id: id().primaryKey(),
    milestoneId: id()
      .notNull()
      .references(() => planMilestones.id),
    householdId: id()
      .notNull()
      .references(() => households.id),
    revision: wholeNumber().notNull(),
    completedOn: civilDate().notNull(),
    /** What shows it: the kind of deed or paper, and the deed's id where it stands in this database. */
    evidence: words().notNull(),
    evidenceId: id(),
    note: sealed('milestone_completions.note'),
    completedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (completion) => [
    uniqueIndex('milestone_completions_revision').on(completion.milestoneId, completion.revision),
    index('milestone_completions_household').on(completion.householdId, completion.completedOn),
  ],
)

export const completionWithdrawals = table('completion_withdrawals', {
  completionId: id()
    .primaryKey()
    .references(() => milestoneCompletions.id),
  reason: sealed('completion_withdrawals.reason').notNull(),
  withdrawnById: id()
    .notNull()
    .references(() => users.id),
  withdrawnAt: instant().notNull(),
})

/** Baseline and training may be waived by a lead, with a reason; nothing else of the gate can. */
export const gateWaivers = table(
  'gate_waivers',
  {
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    caregiverId: id().references(() => people.id),
    condition: oneOf(['baseline', 'training']).notNull(),
    reason: sealed('gate_waivers.reason').notNull(),
    waivedById: id()
      .notNull()
      .references(() => users.id),
    waivedAt: instant().notNull(),
  },
  (waiver) => [index('gate_waivers_household').on(waiver.householdId)],
)

export const planDependencies = table(
  'plan_dependencies',
  {
    id: id().primaryKey(),
    planId: id()
      .notNull()
      .references(() => plans.id),
    fromMilestoneId: id()
      .notNull()
      .references(() => planMilestones.id),
    toMilestoneId: id()
      .notNull()
      .references(() => planMilestones.id),
    flows: oneOf(['francs', 'document', 'time']).notNull(),
    code: words().notNull(),
    deadlineOn: civilDate().notNull(),
  },
  (dependency) => [index('plan_dependencies_plan').on(dependency.planId)],
)
