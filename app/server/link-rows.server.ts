import { and, desc, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import {
  completionWithdrawals,
  milestoneCompletions,
  plannedDateChanges,
  planMilestones,
  plans,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { MilestoneRow, ResultRow } from '~/domain/links/link-units'
import type { Measure } from '~/domain/links/measures'
import { milestoneCodes } from '~/domain/plans/milestones'
import { childResults } from './child-results.server'
import { householdIds, type HouseholdIds } from './household-ids.server'
import { presenceResults } from './presence-results.server'
import { surveyResults } from './survey-results.server'

export type LinkRows = { milestones: MilestoneRow[]; results: Map<Measure, ResultRow[]> }

/**
 * What links compare, from the database: the milestones of the plans in force, those that a revision left behind when
 * they were reached or already due, and every result of every measure. Closed cases are included.
 *
 * @param where over `households`: those the actor may count
 */
export async function linkRows(db: Db, where: SQL | undefined): Promise<LinkRows> {
  const counted = householdIds(db, where)
  const [milestones, surveys, presence, children] = await Promise.all([
    milestoneRows(db, counted),
    surveyResults(db, counted),
    presenceResults(db, counted),
    childResults(db, counted),
  ])
  const measured = [...surveys, ...presence, ...children]
  return { milestones, results: groupBy(measured, ({ measure }) => measure) }
}

/** Contacts and surveys only look: no link starts with them, and no overlap counts them. */
const onlyLooks = milestoneCodes.filter((code) => /^[FH]\d+$/.test(code))

async function milestoneRows(db: Db, counted: HouseholdIds): Promise<MilestoneRow[]> {
  const [rows, revisions, firstDates] = await Promise.all([
    db
      .select({
        id: planMilestones.id,
        milestone: planMilestones.code,
        householdId: planMilestones.householdId,
        personId: planMilestones.personId,
        plannedOn: planMilestones.plannedOn,
        revision: plans.revision,
        completedOn: milestoneCompletions.completedOn,
        withdrawalOf: completionWithdrawals.completionId,
      })
      .from(planMilestones)
      .innerJoin(plans, eq(plans.id, planMilestones.planId))
      .leftJoin(milestoneCompletions, eq(milestoneCompletions.milestoneId, planMilestones.id))
      .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
      .where(and(inArray(planMilestones.householdId, counted), notInArray(planMilestones.code, onlyLooks)))
      .orderBy(planMilestones.householdId, planMilestones.id, milestoneCompletions.revision),
    db
      .select({ householdId: plans.householdId, revision: plans.revision, createdAt: plans.createdAt })
      .from(plans)
      .where(inArray(plans.householdId, counted)),
    firstDatesOf(db, counted),
  ])
  const madeOn = new Map(revisions.map((plan) => [`${plan.householdId} ${plan.revision}`, nigerDate(plan.createdAt)]))
  const reached = new Set(rows.flatMap((row) => (row.completedOn !== null && row.withdrawalOf === null ? row.id : [])))
  return rows.flatMap(({ id, plannedOn, revision, withdrawalOf, ...row }) => {
    const dueOn = firstDates.get(id) ?? plannedOn
    const leftOn = madeOn.get(`${row.householdId} ${revision + 1}`)
    const counts = leftOn === undefined || reached.has(id) || dueOn < leftOn
    return counts ? [{ ...row, dueOn, withdrawn: withdrawalOf !== null }] : []
  })
}

/** The planned dates that people gave up, the first of each milestone: a missed date is not moved out of the count. */
async function firstDatesOf(db: Db, counted: HouseholdIds) {
  const changes = await db
    .select({ milestoneId: plannedDateChanges.milestoneId, fromOn: plannedDateChanges.fromOn })
    .from(plannedDateChanges)
    .innerJoin(planMilestones, eq(planMilestones.id, plannedDateChanges.milestoneId))
    .where(inArray(planMilestones.householdId, counted))
    .orderBy(desc(plannedDateChanges.changedAt), desc(plannedDateChanges.id))
  return new Map(changes.map(({ milestoneId, fromOn }) => [milestoneId, fromOn]))
}
