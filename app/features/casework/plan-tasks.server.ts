import { and, eq, inArray, notExists } from 'drizzle-orm'
import { planDependencies, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { RuleTask } from '~/domain/casework/task'
import { overdueMilestone, threatenedDependency } from '~/domain/casework/task-rules'
import type { CivilDate } from '~/domain/dates'
import { toleranceOf } from '~/domain/plans/milestone-template'
import { dependencyCodes } from '~/domain/plans/plan-content'
import { laterPlan, standingCompletion } from '~/server/open-milestones.server'
import { templatesByVersion } from '~/server/templates.server'
import { doableMilestones } from './doable-milestones.server'
import type { FollowersOf } from './followers-of.server'

/** What is late in the plans of these households, and what is planned too late for what waits for it. */
export async function planTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate): Promise<RuleTask[]> {
  const [open, flows] = await Promise.all([doableMilestones(db, ids, today), openDependencies(db, ids)])
  const dependencies = flows.map((flow) => ({ ...flow, ...followers(flow.householdId, null) }))
  return [
    ...open.map((row) =>
      overdueMilestone({ ...row, ...followers(row.householdId, row.personId) }, dependencies, today),
    ),
    ...dependencies.map((dependency) => threatenedDependency(dependency, today)),
  ].filter((task) => task !== null)
}

/** Of the plans in force, those whose source and target are both open. */
async function openDependencies(db: Db, ids: string[]) {
  const [templates, from] = await Promise.all([templatesByVersion(db), openSources(db, ids)])
  if (from.length === 0) return []
  const targets = await db
    .select({ id: planMilestones.id, plannedOn: planMilestones.plannedOn })
    .from(planMilestones)
    .where(
      and(
        inArray(
          planMilestones.id,
          from.map(({ toId }) => toId),
        ),
        notExists(standingCompletion(db)),
      ),
    )
  const plannedOn = new Map(targets.map((target) => [target.id, target.plannedOn]))
  return from.flatMap(({ code, toId, templateVersion, ...row }) => {
    const known = dependencyCodes.find((candidate) => candidate === code)
    const toOn = plannedOn.get(toId)
    const fromToleranceDays = toleranceOf(row.fromCode, templates.get(templateVersion))
    return known && toOn ? [{ ...row, code: known, toOn, fromToleranceDays }] : []
  })
}

function openSources(db: Db, ids: string[]) {
  return db
    .select({
      id: planDependencies.id,
      code: planDependencies.code,
      householdId: plans.householdId,
      fromId: planMilestones.id,
      fromCode: planMilestones.code,
      fromPlannedOn: planMilestones.plannedOn,
      toId: planDependencies.toMilestoneId,
      templateVersion: plans.templateVersion,
    })
    .from(planDependencies)
    .innerJoin(plans, eq(plans.id, planDependencies.planId))
    .innerJoin(planMilestones, eq(planMilestones.id, planDependencies.fromMilestoneId))
    .where(and(inArray(plans.householdId, ids), notExists(laterPlan(db)), notExists(standingCompletion(db))))
}
