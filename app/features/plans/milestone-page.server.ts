import { and, eq } from 'drizzle-orm'
import {
  completionWithdrawals,
  households,
  milestoneCompletions,
  plannedDateChanges,
  planMilestones,
  users,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { LinkOutcome } from '~/domain/links/link-outcomes'
import { evidenceByHand, isContactMilestone } from '~/domain/plans/recorded-by-hand'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { linksOfHousehold } from './links-of-household.server'
import {
  planOfHousehold,
  type PlanDependency,
  type PlannedMilestone,
  type PlanPerson,
} from './plan-of-household.server'

export type DateChange = { id: string; fromOn: string; toOn: string; reason: string; by: string; at: string }

export type CompletionEntry = {
  id: string
  completedOn: string
  evidence: string
  note: string | null
  by: string
  at: string
  withdrawal: { reason: string; by: string; at: string } | null
}

export type MilestonePage = {
  householdId: string
  milestone: PlannedMilestone & { version: number }
  person: PlanPerson | null
  /** False for a milestone that a revision left behind. */
  inForce: boolean
  editable: boolean
  /** Kinds of evidence by which it can be completed here; empty when a deed elsewhere completes it. */
  evidence: readonly string[]
  dates: DateChange[]
  completions: CompletionEntry[]
  outcomes: LinkOutcome[]
  dependencies: PlanDependency[]
  people: PlanPerson[]
}

/** One milestone with the history of its dates and completions, and what came before and after it; null when not there. */
export async function milestonePage(context: Context, milestoneId: string): Promise<MilestonePage | null> {
  const { actor, store } = context
  const db = store.query
  const [row] = await db
    .select({ milestone: planMilestones })
    .from(planMilestones)
    .innerJoin(households, eq(households.id, planMilestones.householdId))
    .where(and(eq(planMilestones.id, milestoneId), visibleHouseholds(db, actor, 'household.read')))
  if (!row) return null

  const { householdId, version, personId } = row.milestone
  const [plan, links, dates, completions] = await Promise.all([
    planOfHousehold(context, householdId),
    linksOfHousehold(context, householdId, [row.milestone]),
    dateChanges(db, milestoneId),
    completionEntries(db, milestoneId),
  ])
  if (!plan) return null
  const inForce = plan.milestones.find(({ id }) => id === milestoneId)
  const deed = completions.find(({ evidenceId }) => evidenceId !== null)
  return {
    householdId,
    milestone: { ...(inForce ?? leftBehind(row.milestone, completions)), version },
    person: plan.people.find(({ id }) => id === personId) ?? null,
    inForce: inForce !== undefined,
    editable: plan.editable && inForce !== undefined,
    evidence: deed && !isContactMilestone(row.milestone.code) ? [deed.evidence] : evidenceByHand(row.milestone.code),
    dates,
    completions,
    outcomes: links.get(milestoneId) ?? [],
    dependencies: plan.dependencies.filter(({ from, to }) => from.id === milestoneId || to.id === milestoneId),
    people: plan.people,
  }
}

function leftBehind(
  { id, code, ownLabel, track, personId, plannedOn, plannedBy }: typeof planMilestones.$inferSelect,
  completions: readonly CompletionEntry[],
): PlannedMilestone {
  const completedOn = completions.find(({ withdrawal }) => withdrawal === null)?.completedOn ?? null
  const state = completedOn === null ? 'withdrawn' : 'done'
  const known = { id, code, ownLabel, track, personId, plannedOn, plannedBy, completedOn }
  return { ...known, state, toleranceDays: null, daysLate: 0 }
}

async function dateChanges(db: Db, milestoneId: string): Promise<DateChange[]> {
  const rows = await db
    .select({ change: plannedDateChanges, by: users.displayName })
    .from(plannedDateChanges)
    .innerJoin(users, eq(users.id, plannedDateChanges.changedById))
    .where(eq(plannedDateChanges.milestoneId, milestoneId))
    .orderBy(plannedDateChanges.changedAt, plannedDateChanges.id)
  return rows.map(({ change: { id, fromOn, toOn, reason, changedAt }, by }) => {
    return { id, fromOn, toOn, reason, by, at: changedAt.toISOString() }
  })
}

async function completionEntries(db: Db, milestoneId: string) {
  const rows = await db
    .select({ completion: milestoneCompletions, withdrawal: completionWithdrawals })
    .from(milestoneCompletions)
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(eq(milestoneCompletions.milestoneId, milestoneId))
    .orderBy(milestoneCompletions.revision)
  const ids = rows.flatMap(({ completion, withdrawal }) => [completion.completedById, withdrawal?.withdrawnById ?? ''])
  const staff = await staffNames(db, ids)
  const nameOf = (id: string) => staff.get(id) ?? ''
  return rows.map(({ completion: { id, completedOn, evidence, evidenceId, note, ...completion }, withdrawal }) => ({
    id,
    completedOn,
    evidence,
    evidenceId,
    note,
    by: nameOf(completion.completedById),
    at: completion.recordedAt.toISOString(),
    withdrawal: withdrawal && {
      reason: withdrawal.reason,
      by: nameOf(withdrawal.withdrawnById),
      at: withdrawal.withdrawnAt.toISOString(),
    },
  }))
}
