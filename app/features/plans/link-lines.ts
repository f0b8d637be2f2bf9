import type { LinkOutcome } from '~/domain/links/link-outcomes'
import { measures } from '~/domain/links/measures'
import type { PlannedMilestone, PlanOfHousehold } from './plan-of-household.server'

export type LinkLine = LinkOutcome & { step: PlannedMilestone; ofHousehold: boolean }

/**
 * The before and after of a plan, each unit once: what is measured of the household stands with the first of its people
 * who reached the step, and not again with the others. Children at home come first.
 */
export function linkLines(plan: PlanOfHousehold, links: ReadonlyMap<string, LinkOutcome[]>): LinkLine[] {
  const lines = plan.milestones.flatMap((step) =>
    (links.get(step.id) ?? []).map((outcome) => ({ ...outcome, step, ofHousehold: outcome.link.unit === 'household' })),
  )
  const first = lines.filter(
    (line) => !line.ofHousehold || line === lines.filter((other) => isSame(line, other)).sort(byStart)[0],
  )
  return first.sort((one, other) => rankOf(one) - rankOf(other))
}

function isSame(one: LinkLine, other: LinkLine) {
  return one.link.milestone === other.link.milestone && one.link.measure === other.link.measure
}

function byStart({ step: one }: LinkLine, { step: other }: LinkLine) {
  return (one.completedOn ?? one.plannedOn) < (other.completedOn ?? other.plannedOn) ? -1 : 1
}

function rankOf({ link }: LinkLine) {
  return measures.indexOf(link.measure)
}
