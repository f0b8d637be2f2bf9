import { and, asc, eq, exists, gt, inArray, isNull, lte, not, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { completionWithdrawals, households, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate } from '~/domain/dates'
import { daysLate } from '~/domain/plans/milestone-state'
import { milestone, toleranceOf } from '~/domain/plans/milestone-template'
import { templatesByVersion } from '~/server/templates.server'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { caseNames } from '~/server/case-names.server'
import { planRounds, type DueFilter, type PlanRound } from './plan-rounds'

const pageSize = 25
const open = { completedOn: null, withdrawn: false }

/** Rounds that may be asked now, from the first day of their tolerance on (H1: as long before), the oldest first. */
export async function surveysDue({ actor, store, now }: Context, { round, after }: DueFilter) {
  const db = store.query
  const today = nigerDate(now)
  const templates = await templatesByVersion(db)
  const opensUntil = addDays(
    today,
    Math.max(...[...templates.values()].map((one) => milestone('H2', one).toleranceDays)),
  )
  const rows = await db
    .select({
      id: planMilestones.id,
      code: planMilestones.code,
      plannedOn: planMilestones.plannedOn,
      householdId: households.id,
      caseNumber: households.caseNumber,
      village: households.village,
      templateVersion: plans.templateVersion,
    })
    .from(planMilestones)
    .innerJoin(plans, eq(plans.id, planMilestones.planId))
    .innerJoin(households, eq(households.id, planMilestones.householdId))
    .where(
      and(
        round ? eq(planMilestones.code, round) : inArray(planMilestones.code, [...planRounds]),
        lte(planMilestones.plannedOn, opensUntil),
        isNull(households.closedOn),
        visibleHouseholds(db, actor, 'survey.answer'),
        isInForce(db),
        not(isCompleted(db)),
        after ? comesAfter(after) : undefined,
      ),
    )
    .orderBy(asc(planMilestones.plannedOn), asc(planMilestones.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const names = await caseNames(
    store,
    shown.map(({ householdId }) => householdId),
  )
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    rows: shown.map((row) => ({
      ...row,
      code: row.code as PlanRound,
      caregiver: names.get(row.householdId) ?? '',
      late:
        daysLate({ ...row, ...open, toleranceDays: toleranceOf(row.code, templates.get(row.templateVersion)) }, today) >
        0,
    })),
    next: last ? { plannedOn: last.plannedOn, id: last.id } : null,
  }
}

export type SurveyDue = Awaited<ReturnType<typeof surveysDue>>['rows'][number]

function comesAfter({ plannedOn, id }: NonNullable<DueFilter['after']>) {
  return or(
    gt(planMilestones.plannedOn, plannedOn),
    and(eq(planMilestones.plannedOn, plannedOn), gt(planMilestones.id, id)),
  )
}

function isInForce(db: Db) {
  const mine = alias(plans, 'mine')
  const later = alias(plans, 'later')
  return notExists(
    db
      .select({ one: sql`1` })
      .from(mine)
      .innerJoin(later, and(eq(later.householdId, mine.householdId), gt(later.revision, mine.revision)))
      .where(eq(mine.id, planMilestones.planId)),
  )
}

function isCompleted(db: Db) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(milestoneCompletions)
      .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
      .where(and(eq(milestoneCompletions.milestoneId, planMilestones.id), isNull(completionWithdrawals.completionId))),
  )
}
