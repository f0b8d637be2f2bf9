import { v7 as uuidv7 } from 'uuid'
import { milestoneCompletions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { MilestoneCode } from '~/domain/plans/milestones'
import { milestonesInForce, refreshPlan } from './plan-progress.server'

export type Completion = {
  /** The completion's own, where the deed is the completion: its answers are withdrawn with it. */
  id?: string
  householdId: string
  code: MilestoneCode
  /** The caregiver or child; null for the household's own milestones. */
  personId: string | null
  completedOn: CivilDate
  /** What shows it; a kind of evidence of the milestone template. */
  evidence: string
  evidenceId: string | null
}

/**
 * A deed completes a milestone in the deed's own transaction: a delivery completes M4. Nothing happens when the plan
 * in force has no such milestone or it is already complete.
 *
 * @returns whether a completion was recorded
 */
export async function completeMilestone(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  deed: Completion,
) {
  const milestones = await milestonesInForce(tx, deed.householdId)
  const milestone = milestones.find(({ code, personId }) => code === deed.code && personId === deed.personId)
  if (!milestone || milestone.completion) return false

  await tx.insert(milestoneCompletions).values({
    id: deed.id ?? uuidv7(),
    milestoneId: milestone.id,
    householdId: deed.householdId,
    revision: milestone.lastRevision + 1,
    completedOn: deed.completedOn,
    evidence: deed.evidence,
    evidenceId: deed.evidenceId,
    completedById: actor.id,
    recordedAt: now,
  })
  await refreshPlan(tx, deed.householdId)
  return true
}
