import { and, desc, eq, isNull } from 'drizzle-orm'
import { completionWithdrawals, households, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { milestoneCodes, type MilestoneCode } from '~/domain/plans/milestones'
import { lateFrom } from '~/domain/plans/milestone-state'
import { milestone, milestoneTemplate1, toleranceOf } from '~/domain/plans/milestone-template'
import { plannedDates, type DateByCode } from '~/domain/plans/planned-dates'
import { schoolYears } from './school-calendar.server'
import { templateOfVersion } from './templates.server'

export type PlanMilestone = typeof planMilestones.$inferSelect & {
  /** The completion that counts, null when there is none or it was withdrawn. */
  completion: { id: string; completedOn: CivilDate; revision: number } | null
  lastRevision: number
  /** The version of the template that the plan was made by. */
  templateVersion: number
  /** By that version; null for what is never late. */
  toleranceDays: number | null
}

/** The milestones of the plan in force with the completion that counts; empty when there is no plan. */
export async function milestonesInForce(db: Db, householdId: string): Promise<PlanMilestone[]> {
  const [plan] = await db
    .select({ id: plans.id, templateVersion: plans.templateVersion })
    .from(plans)
    .where(eq(plans.householdId, householdId))
    .orderBy(desc(plans.revision))
    .limit(1)
  if (!plan) return []

  const { templateVersion } = plan
  const [template, milestones, completions] = await Promise.all([
    templateOfVersion(db, templateVersion),
    db
      .select()
      .from(planMilestones)
      .where(eq(planMilestones.planId, plan.id))
      .orderBy(planMilestones.plannedOn, planMilestones.id),
    db
      .select({
        milestoneId: milestoneCompletions.milestoneId,
        completion: {
          id: milestoneCompletions.id,
          completedOn: milestoneCompletions.completedOn,
          revision: milestoneCompletions.revision,
        },
        withdrawn: completionWithdrawals.completionId,
      })
      .from(milestoneCompletions)
      .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
      .where(eq(milestoneCompletions.householdId, householdId))
      .orderBy(milestoneCompletions.revision),
  ])
  return milestones.map((row) => {
    const own = completions.filter(({ milestoneId }) => milestoneId === row.id)
    const standing = own.find(({ withdrawn }) => withdrawn === null)
    return {
      ...row,
      completion: standing?.completion ?? null,
      lastRevision: own.at(-1)?.completion.revision ?? 0,
      templateVersion,
      toleranceDays: toleranceOf(row.code, template),
    }
  })
}

/**
 * After a deed on the plan: dates that follow a rule move with the completions, and the household's next due date and
 * the step that makes it late, from its day on, are kept for lists.
 */
export async function refreshPlan(tx: Db, householdId: string) {
  const [household] = await tx.select().from(households).where(eq(households.id, householdId))
  if (!household) return
  const milestones = await milestonesInForce(tx, householdId)
  const moved = household.reunifiedOn
    ? await moveRuledDates(tx, milestones, household.reunifiedOn, household.riskLevel)
    : new Map<string, CivilDate>()

  const open = milestones
    .filter(({ completion }) => completion === null)
    .map(({ id, code, toleranceDays, plannedOn }) => ({
      id,
      code,
      toleranceDays,
      plannedOn: moved.get(id) ?? plannedOn,
    }))
    .sort(byDate)
  const next = open[0]
  const late = open
    .flatMap(lateStep)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))[0]
  await tx
    .update(households)
    .set({
      nextDueOn: next?.plannedOn ?? null,
      nextDueCode: next?.code ?? null,
      lateFrom: late?.from ?? null,
      lateCode: late?.code ?? null,
      lateDueOn: late?.plannedOn ?? null,
    })
    .where(and(eq(households.id, householdId), isNull(households.closedOn)))
}

/** With the day from which it is late; nothing for a step that never is. */
function lateStep<Step extends { plannedOn: CivilDate; toleranceDays: number | null }>(step: Step) {
  const from = lateFrom(step)
  return from === null ? [] : [{ ...step, from }]
}

async function moveRuledDates(tx: Db, rows: PlanMilestone[], returnedOn: CivilDate, risk: 'high' | 'medium' | 'low') {
  const ofHousehold = datesOf(rows.filter(({ personId }) => personId === null))
  const caregiverKits = rows
    .filter(({ code }) => code === 'M4')
    .map(({ completion, plannedOn }) => completion?.completedOn ?? plannedOn)
  const firstKitOn = caregiverKits.sort()[0]
  const moved = new Map<string, CivilDate>()
  const [template, years] = await Promise.all([
    templateOfVersion(tx, rows[0]?.templateVersion ?? milestoneTemplate1.version),
    schoolYears(tx),
  ])

  for (const personId of new Set(rows.map((row) => row.personId))) {
    const own = rows.filter((row) => row.personId === personId)
    const sample = own.find(({ code }) => isTemplateCode(code))
    if (!sample) continue
    const unit = {
      unit: milestone(sample.code as MilestoneCode).unit,
      returnedOn,
      risk,
      completedOn: { ...ofHousehold.completed, ...datesOf(own).completed },
      changedTo: { ...ofHousehold.changed, ...datesOf(own).changed },
      schoolYears: years,
      ...(firstKitOn ? { firstKitOn } : {}),
    }
    const dates = plannedDates(unit, template)
    for (const row of own) {
      const on = isTemplateCode(row.code) ? dates[row.code] : undefined
      if (row.plannedBy === 'rule' && row.completion === null && on && on !== row.plannedOn) moved.set(row.id, on)
    }
  }
  for (const [id, plannedOn] of moved)
    await tx.update(planMilestones).set({ plannedOn }).where(eq(planMilestones.id, id))
  return moved
}

type Dated = { id: string; plannedOn: CivilDate }

function byDate(one: Dated, other: Dated) {
  if (one.plannedOn !== other.plannedOn) return one.plannedOn < other.plannedOn ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function datesOf(rows: PlanMilestone[]) {
  const completed: DateByCode = {}
  const changed: DateByCode = {}
  for (const { code, completion, plannedBy, plannedOn } of rows) {
    if (!isTemplateCode(code)) continue
    if (completion) completed[code] = completion.completedOn
    if (plannedBy === 'person') changed[code] = plannedOn
  }
  return { completed, changed }
}

export function isTemplateCode(code: string): code is MilestoneCode {
  return (milestoneCodes as readonly string[]).includes(code)
}
