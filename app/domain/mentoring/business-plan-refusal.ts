export const planOutcomes = ['approved', 'returned', 'redirected'] as const
export type PlanOutcome = (typeof planOutcomes)[number]

export type BusinessPlanRefusal =
  'own-business-plan' | 'business-declared-link' | 'plan-already-decided' | 'plan-reason-missing'

/**
 * Why this actor may not decide this business plan, or null. Nobody decides a plan they wrote. One that is not
 * approved is returned to be improved or redirected to another way, and either says why.
 */
export function businessPlanRefusal(
  plan: { writtenById: string; decided: boolean; linkedPeople: readonly string[] },
  decision: { outcome: PlanOutcome; hasReason: boolean },
  actor: { id: string },
): BusinessPlanRefusal | null {
  if (plan.writtenById === actor.id) return 'own-business-plan'
  if (plan.linkedPeople.includes(actor.id)) return 'business-declared-link'
  if (plan.decided) return 'plan-already-decided'
  return decision.outcome !== 'approved' && !decision.hasReason ? 'plan-reason-missing' : null
}
