import { and, asc, eq, gt, inArray, isNull, lte, notExists, sql, type SQLWrapper } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { completionWithdrawals, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { toleranceOf } from '~/domain/plans/milestone-template'
import { templatesByVersion } from './templates.server'

/** What is not done yet of the plans in force of several households, by planned date. */
export async function openMilestones(db: Db, householdIds: string[] | SQLWrapper, until: CivilDate, limit = 2000) {
  const [templates, rows] = await Promise.all([templatesByVersion(db), openRows(db, householdIds, until, limit)])
  return rows.map(({ templateVersion, ...row }) => ({
    ...row,
    toleranceDays: toleranceOf(row.code, templates.get(templateVersion)),
  }))
}

function openRows(db: Db, householdIds: string[] | SQLWrapper, until: CivilDate, limit: number) {
  return db
    .select({
      id: planMilestones.id,
      householdId: planMilestones.householdId,
      code: planMilestones.code,
      track: planMilestones.track,
      ownLabel: planMilestones.ownLabel,
      personId: planMilestones.personId,
      plannedOn: planMilestones.plannedOn,
      templateVersion: plans.templateVersion,
    })
    .from(planMilestones)
    .innerJoin(plans, eq(plans.id, planMilestones.planId))
    .where(
      and(
        inArray(planMilestones.householdId, householdIds),
        lte(planMilestones.plannedOn, until),
        notExists(laterPlan(db)),
        notExists(standingCompletion(db)),
      ),
    )
    .orderBy(asc(planMilestones.plannedOn), asc(planMilestones.id))
    .limit(limit)
}

/** Over `plans`: a newer revision of the same household's. */
export function laterPlan(db: Db) {
  const later = alias(plans, 'later_plans')
  return db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.householdId, plans.householdId), gt(later.revision, plans.revision)))
}

/** Over `plan_milestones`: a completion that was not withdrawn. */
export function standingCompletion(db: Db) {
  return db
    .select({ one: sql`1` })
    .from(milestoneCompletions)
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(and(eq(milestoneCompletions.milestoneId, planMilestones.id), isNull(completionWithdrawals.completionId)))
}
