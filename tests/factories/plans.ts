import { v7 as uuidv7 } from 'uuid'
import { recordConsents } from '~/features/households/record-consents.server'
import { createPlan } from '~/features/plans/create-plan.server'
import type { PlanForm } from '~/features/plans/plan-form'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import type { Context } from '~/server/context.server'
import { household } from './households'

/** Hadiza's household of two, back since 1 September 2026, with consent to the case work and everybody in the plan. */
export async function householdWithPlan(officer: Context, overrides: Partial<PlanForm> = {}) {
  const family = await consentingHousehold(officer)
  const form = planFormOf(family, overrides)
  await createPlan(officer, family.id, form)
  return { ...family, form }
}

export async function consentingHousehold(officer: Context) {
  const { id, form } = await household(officer)
  const [mother, daughter] = form.members
  if (!mother || !daughter) throw new Error('the family has a mother and a daughter')
  await recordConsents(officer, id, {
    id: uuidv7(),
    obtainedFrom: 'caregiver',
    givenById: mother.id,
    askedOn: '2026-09-02',
    answers: { caseManagement: 'given' },
  })
  return { id, motherId: mother.id, daughterId: daughter.id }
}

export function planFormOf(
  { motherId, daughterId }: { motherId: string; daughterId: string },
  overrides: Partial<PlanForm> = {},
): PlanForm {
  return { id: uuidv7(), agreedOn: '2026-09-20', caregiverIds: [motherId], childIds: [daughterId], ...overrides }
}

/** A milestone of the plan in force by its code, the first person's where several have it. */
export async function stepOf(context: Context, householdId: string, code: string) {
  const plan = await planOfHousehold(context, householdId)
  const step = plan?.milestones.find((milestone) => milestone.code === code)
  if (!step) throw new Error(`no ${code} in this plan`)
  return step
}
