import type { CivilDate } from '../dates'
import type { RiskLevel } from '../households/risk-levels'
import { toleranceOf, type MilestoneTemplate } from './milestone-template'
import { plannedDates } from './planned-dates'

/** What is due of a family that is back while no plan says it: going to see it, and agreeing on a plan. */
export const codesBeforePlan = ['F1', 'M1'] as const

export type StepBeforePlan = {
  code: (typeof codesBeforePlan)[number]
  plannedOn: CivilDate
  toleranceDays: number | null
}

/**
 * On the days that a plan by this template would give them, the sooner first; nothing while nobody has come back.
 * Source: docs/programme-rules.md §9, first contact.
 */
export function stepsBeforePlan(
  { reunifiedOn, risk }: { reunifiedOn: CivilDate | null | undefined; risk: RiskLevel },
  wasContacted: boolean,
  template: MilestoneTemplate,
): StepBeforePlan[] {
  if (!reunifiedOn) return []
  const days = plannedDates({ unit: 'household', returnedOn: reunifiedOn, risk, completedOn: {} }, template)
  return codesBeforePlan
    .filter((code) => code !== 'F1' || !wasContacted)
    .flatMap((code) => {
      const plannedOn = days[code]
      return plannedOn === undefined ? [] : [{ code, plannedOn, toleranceDays: toleranceOf(code, template) }]
    })
    .sort((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1))
}
