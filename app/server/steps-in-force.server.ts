import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { completionWithdrawals, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { HouseholdIds } from './household-ids.server'

export type StepInForce = {
  id: string
  householdId: string
  planId: string
  code: string
  personId: string | null
  plannedOn: CivilDate
  /** Of the template that the plan was made by. */
  templateVersion: number
  /** The completion that counts; null when there is none or it was withdrawn. */
  completedOn: CivilDate | null
}

/**
 * The milestones of the plans in force of many households with the completion that counts, in one query.
 *
 * @param codes only these; all when left out
 */
export async function stepsInForce(
  db: Db,
  households: HouseholdIds,
  codes?: readonly string[],
): Promise<StepInForce[]> {
  const newer = alias(plans, 'newer')
  const rows = await db
    .select({
      id: planMilestones.id,
      householdId: planMilestones.householdId,
      planId: planMilestones.planId,
      code: planMilestones.code,
      personId: planMilestones.personId,
      plannedOn: planMilestones.plannedOn,
      templateVersion: plans.templateVersion,
      completedOn: milestoneCompletions.completedOn,
      withdrawalOf: completionWithdrawals.completionId,
    })
    .from(planMilestones)
    .innerJoin(plans, eq(plans.id, planMilestones.planId))
    .leftJoin(milestoneCompletions, eq(milestoneCompletions.milestoneId, planMilestones.id))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(
      and(
        inArray(planMilestones.householdId, households),
        codes ? inArray(planMilestones.code, [...codes]) : undefined,
        eq(
          plans.revision,
          db
            .select({ revision: sql<number>`max(${newer.revision})` })
            .from(newer)
            .where(eq(newer.householdId, plans.householdId)),
        ),
      ),
    )
  const steps = new Map<string, StepInForce>()
  for (const { withdrawalOf, completedOn, ...row } of rows) {
    const standing = withdrawalOf === null ? completedOn : null
    if (standing !== null || !steps.has(row.id)) steps.set(row.id, { ...row, completedOn: standing })
  }
  return [...steps.values()]
}
