import type { CivilDate } from '../dates'
import { daysBetween } from '../dates'
import type { MilestoneCode } from '../plans/milestones'
import { milestone, milestoneTemplate1, type MilestoneTemplate } from '../plans/milestone-template'

export type VisitMilestone = Extract<MilestoneCode, 'M5' | 'M6' | 'M7' | 'M8'>

export type VisitedPlan = {
  /** The completion of M4 that counts; without it a visit shows nothing. */
  deliveredOn: CivilDate | null
  /** Everybody who took part in a handover of this kit. */
  deliveredByIds: readonly string[]
  /** Planned dates of what is not completed yet. */
  openOn: Partial<Record<VisitMilestone, CivilDate>>
}

/**
 * The milestones that a visit completes: M5 when the visitor is not one of those who delivered; M6, M7, M8 when the
 * visit saw the business operating within the tolerance (21 days) of the due date, before or after.
 * Source: docs/programme-rules.md §1.
 */
export function milestonesShownByVisit(
  visit: { visitedOn: CivilDate; visitorId: string; operating: boolean },
  plan: VisitedPlan,
  template: MilestoneTemplate = milestoneTemplate1,
): VisitMilestone[] {
  const { deliveredOn } = plan
  if (deliveredOn === null || visit.visitedOn < deliveredOn) return []
  const shown: VisitMilestone[] = []
  if (plan.openOn.M5 !== undefined && !plan.deliveredByIds.includes(visit.visitorId)) shown.push('M5')
  for (const code of ['M6', 'M7', 'M8'] as const) {
    const dueOn = plan.openOn[code]
    if (dueOn === undefined || !visit.operating) continue
    if (Math.abs(daysBetween(dueOn, visit.visitedOn)) <= milestone(code, template).toleranceDays) shown.push(code)
  }
  return shown
}
