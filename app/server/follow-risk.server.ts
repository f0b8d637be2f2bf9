import { and, eq, notInArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, planDependencies, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import { milestone } from '~/domain/plans/milestone-template'
import { plannedDates } from '~/domain/plans/planned-dates'
import { isTemplateCode, milestonesInForce, refreshPlan } from './plan-progress.server'
import { templateOfVersion } from './templates.server'

/**
 * The plan follows a new judgement of the risk. Where the template then gives other contacts, a new revision takes them
 * in and leaves behind those that are open and no longer given; all else goes on as it is.
 */
export async function followRisk(tx: Db, { actor, now }: { actor: { id: string }; now: Date }, householdId: string) {
  const [household] = await tx.select().from(households).where(eq(households.id, householdId))
  const rows = await milestonesInForce(tx, householdId)
  const [first] = rows
  if (!household?.reunifiedOn || !first) return

  const { reunifiedOn: returnedOn, riskLevel: risk } = household
  const template = await templateOfVersion(tx, first.templateVersion)
  const given = plannedDates({ unit: 'household', returnedOn, risk, completedOn: {} }, template)
  const own = rows.filter(({ personId }) => personId === null)
  const left = own.filter(({ code, completion }) => isTemplateCode(code) && completion === null && !given[code])
  const added = Object.entries(given).filter(([code]) => isTemplateCode(code) && !own.some((row) => row.code === code))
  if (left.length + added.length > 0) {
    const leftIds = left.map(({ id }) => id)
    const nextId = await nextRevision(tx, first.planId, leftIds, { createdById: actor.id, createdAt: now })
    const row = { planId: nextId, householdId, plannedBy: 'rule' as const, version: 1, createdAt: now }
    const steps = added.flatMap(([code, plannedOn]) =>
      isTemplateCode(code) ? [{ ...row, id: uuidv7(), code, track: milestone(code).track, plannedOn }] : [],
    )
    if (steps.length > 0) await tx.insert(planMilestones).values(steps)
  }
  await refreshPlan(tx, householdId)
}

async function nextRevision(
  tx: Db,
  planId: string,
  leftIds: string[],
  made: Pick<typeof plans.$inferInsert, 'createdById' | 'createdAt'>,
) {
  const [plan] = await tx.select().from(plans).where(eq(plans.id, planId))
  if (!plan) throw new RangeError('a milestone stands in a plan')
  const id = uuidv7()
  await tx.insert(plans).values({ ...plan, ...made, id, revision: plan.revision + 1 })
  await tx
    .update(planMilestones)
    .set({ planId: id })
    .where(and(eq(planMilestones.planId, planId), notInArray(planMilestones.id, leftIds)))
  const flows = await tx.select().from(planDependencies).where(eq(planDependencies.planId, planId))
  const copies = flows.map((flow) => ({ ...flow, id: uuidv7(), planId: id }))
  if (copies.length > 0) await tx.insert(planDependencies).values(copies)
  return id
}
