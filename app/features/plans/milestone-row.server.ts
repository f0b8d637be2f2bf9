import { v7 as uuidv7 } from 'uuid'
import type { planMilestones, plans } from '#db/schema/index'
import type { PlannedRow } from '~/domain/plans/plan-content'

type Plan = Pick<typeof plans.$inferSelect, 'id' | 'householdId'>

/** A milestone of the template, dated by rule, as it stands in a plan. */
export function milestoneRow(
  { code, track, personId, plannedOn }: PlannedRow,
  { id: planId, householdId }: Plan,
  now: Date,
): typeof planMilestones.$inferInsert {
  const own = { code, track, personId, plannedOn, plannedBy: 'rule' as const }
  return { id: uuidv7(), planId, householdId, ...own, version: 1, createdAt: now }
}
