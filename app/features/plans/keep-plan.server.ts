import type { Context } from '~/server/context.server'
import { createPlan } from './create-plan.server'
import type { PlanForm } from './plan-form'
import { revisePlan } from './revise-plan.server'

/** What the plan's form asks for: the first plan where the person saw none, else a revision of what they saw. */
export async function keepPlan(context: Context, householdId: string, form: PlanForm & { seenRevision: number }) {
  await (form.seenRevision === 0 ? createPlan(context, householdId, form) : revisePlan(context, householdId, form))
}
