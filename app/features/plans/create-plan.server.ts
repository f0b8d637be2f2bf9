import { eq } from 'drizzle-orm'
import { planMilestones, plans } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { planContent } from '~/domain/plans/plan-content'
import { Refused } from '~/domain/refused'
import { completeFromDeeds } from '~/server/complete-from-deeds.server'
import type { Context } from '~/server/context.server'
import { refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { schoolYears } from '~/server/school-calendar.server'
import { templateInForce } from '~/server/templates.server'
import { completeFirstMilestones } from './agree-plan.server'
import { completeFirstContact } from './complete-first-contact.server'
import { householdToPlan } from './household-to-plan.server'
import { milestoneRow } from './milestone-row.server'
import type { PlanForm } from './plan-form'
import { writeDependencies } from './write-dependencies.server'

/**
 * The first plan of a household, both tracks, from the template in force.
 *
 * @throws {Refused} not this actor's household (404), a plan stands already (409), or the people or dates cannot be (422)
 */
export async function createPlan({ actor, store, now }: Context, householdId: string, form: PlanForm) {
  await store.write(async (tx) => {
    const { household, chosen } = await householdToPlan(tx, { actor, now }, householdId, form)
    const rules = { template: await templateInForce(tx, nigerDate(now)), schoolYears: await schoolYears(tx) }
    const [plan] = await tx
      .insert(plans)
      .values({
        id: form.id,
        householdId,
        revision: 1,
        templateVersion: rules.template.version,
        createdById: actor.id,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!plan) {
      const [done] = await tx.select().from(plans).where(eq(plans.id, form.id))
      if (done?.createdById === actor.id && done.householdId === householdId) return
      throw new Refused('plan-stands-already', 409)
    }

    const { reunifiedOn: returnedOn, riskLevel: risk } = household
    const content = planContent({ returnedOn, risk, agreedOn: form.agreedOn ?? null }, chosen, rules)
    await tx.insert(planMilestones).values(content.map((row) => milestoneRow(row, plan, now)))
    await writeDependencies(tx, plan.id, chosen)
    await completeFirstMilestones(tx, { actor, now }, household, form.agreedOn)
    await completeFirstContact(tx, { actor, now }, householdId)
    await completeFromDeeds(tx, { actor, now }, household)
    await refreshPlan(tx, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'plan.created',
      subjects: [{ kind: 'household', id: householdId }],
      details: { revision: 1, milestones: content.length, agreedOn: form.agreedOn ?? null },
    })
  })
}
