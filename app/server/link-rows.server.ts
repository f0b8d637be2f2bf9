import { eq, inArray, type SQL } from 'drizzle-orm'
import { completionWithdrawals, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import type { MilestoneRow, ResultRow } from '~/domain/links/link-units'
import type { Measure } from '~/domain/links/measures'
import { childResults } from './child-results.server'
import { householdIds, type HouseholdIds } from './household-ids.server'
import { presenceResults } from './presence-results.server'
import { surveyResults } from './survey-results.server'

export type LinkRows = { milestones: MilestoneRow[]; results: Map<Measure, ResultRow[]> }

/**
 * What links compare, from the database: the milestones of the plans in force, those of older revisions that were
 * reached, and every result of every measure. Closed cases are included.
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

async function milestoneRows(db: Db, counted: HouseholdIds): Promise<MilestoneRow[]> {
  const rows = await db
    .select({
      milestone: planMilestones.code,
      householdId: planMilestones.householdId,
      personId: planMilestones.personId,
      dueOn: planMilestones.plannedOn,
      planRevision: plans.revision,
      completedOn: milestoneCompletions.completedOn,
      withdrawalOf: completionWithdrawals.completionId,
    })
    .from(planMilestones)
    .innerJoin(plans, eq(plans.id, planMilestones.planId))
    .leftJoin(milestoneCompletions, eq(milestoneCompletions.milestoneId, planMilestones.id))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(inArray(planMilestones.householdId, counted))
    .orderBy(planMilestones.householdId, planMilestones.id, milestoneCompletions.revision)

  const inForce = new Map<string, number>()
  for (const { householdId, planRevision } of rows) {
    inForce.set(householdId, Math.max(planRevision, inForce.get(householdId) ?? 0))
  }
  return rows.flatMap(({ planRevision, withdrawalOf, ...row }) => {
    const counts = row.completedOn !== null || inForce.get(row.householdId) === planRevision
    return counts ? [{ ...row, withdrawn: withdrawalOf !== null }] : []
  })
}
