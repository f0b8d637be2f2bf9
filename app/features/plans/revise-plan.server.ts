import { and, eq, inArray } from 'drizzle-orm'
import { planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { planContent, type PlannedRow } from '~/domain/plans/plan-content'
import { Refused } from '~/domain/refused'
import { completeFromDeeds } from '~/server/complete-from-deeds.server'
import type { Context } from '~/server/context.server'
import { isTemplateCode, milestonesInForce, refreshPlan, type PlanMilestone } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { schoolYears } from '~/server/school-calendar.server'
import { templateInForce } from '~/server/templates.server'
import { completeFirstMilestones } from './agree-plan.server'
import { householdToPlan } from './household-to-plan.server'
import { milestoneRow } from './milestone-row.server'
import { planInForce } from './plan-in-force.server'
import type { PlanForm } from './plan-form'
import { writeDependencies } from './write-dependencies.server'

/**
 * A new revision. A milestone that goes on keeps its identity: its address, its completions and the history of its
 * dates; it moves to the new revision. What is open and no longer wanted stays with the old one. People who joined
 * since get their milestones.
 *
 * @throws {Refused} not this actor's household (404), no plan or another revision since (409), people or dates (422)
 */
export async function revisePlan(
  { actor, store, now }: Context,
  householdId: string,
  form: PlanForm & { seenRevision: number },
) {
  await store.write(async (tx) => {
    const { household, chosen } = await householdToPlan(tx, { actor, now }, householdId, form)
    const current = await planInForce(tx, householdId)
    if (current?.id === form.id) return
    if (current?.revision !== form.seenRevision) throw new Refused('plan-changed-meanwhile', 409)

    const revision = current.revision + 1
    const plan = { id: form.id, householdId }
    const dates = { createdById: actor.id, createdAt: now }
    const rules = { template: await templateInForce(tx, nigerDate(now)), schoolYears: await schoolYears(tx) }
    const before = await milestonesInForce(tx, householdId)
    const [written] = await tx
      .insert(plans)
      .values({ ...plan, revision, templateVersion: rules.template.version, ...dates })
      .onConflictDoNothing()
      .returning()
    if (!written) throw new Refused('plan-changed-meanwhile', 409)

    const { reunifiedOn: returnedOn, riskLevel: risk } = household
    const agreed = agreedOn(before) ?? form.agreedOn ?? null
    const wanted = planContent({ returnedOn, risk, agreedOn: agreed }, chosen, rules)
    const kept = before.filter((row) => goesOn(row, wanted, chosen))
    await carryOver(tx, current.id, plan.id, kept)
    const added = wanted.filter((row) => !before.some((other) => isSame(row, other)))
    if (added.length > 0) await tx.insert(planMilestones).values(added.map((row) => milestoneRow(row, plan, now)))

    await writeDependencies(tx, plan.id, chosen)
    await completeFirstMilestones(tx, { actor, now }, household, form.agreedOn)
    await completeFromDeeds(tx, { actor, now }, household)
    await refreshPlan(tx, householdId)
    const dropped = before.filter((row) => !kept.includes(row)).map(({ code }) => code)
    await recordEvent(tx, {
      actor,
      now,
      action: 'plan.revised',
      subjects: [{ kind: 'household', id: householdId }],
      details: { revision, kept: kept.length, added: added.map(({ code }) => code), dropped },
    })
  })
}

function goesOn(
  row: PlanMilestone,
  wanted: readonly PlannedRow[],
  chosen: { caregivers: readonly string[]; children: readonly { id: string }[] },
) {
  if (row.completion !== null || wanted.some((other) => isSame(other, row))) return true
  if (isTemplateCode(row.code)) return false
  const { personId } = row
  return personId === null || chosen.caregivers.includes(personId) || chosen.children.some(({ id }) => id === personId)
}

function isSame(one: { code: string; personId: string | null }, other: { code: string; personId: string | null }) {
  return one.code === other.code && one.personId === other.personId
}

function agreedOn(rows: readonly PlanMilestone[]) {
  return rows.find(({ code }) => code === 'M1')?.completion?.completedOn
}

async function carryOver(tx: Db, fromPlanId: string, planId: string, rows: readonly PlanMilestone[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .update(planMilestones)
    .set({ planId })
    .where(and(eq(planMilestones.planId, fromPlanId), inArray(planMilestones.id, ids)))
}
