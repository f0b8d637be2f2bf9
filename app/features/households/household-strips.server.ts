import { desc, eq, inArray } from 'drizzle-orm'
import { completionWithdrawals, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { laneSteps, stripLanes, type LanePosition } from '~/domain/plans/lane-steps'

export type Strip = Record<keyof typeof stripLanes, LanePosition>

/** Where each of a page of households stands on both tracks of the plan in force. */
export async function householdStrips(db: Db, ids: string[], today: CivilDate): Promise<(id: string) => Strip> {
  const planned = ids.length === 0 ? [] : await plannedMilestones(db, ids)
  const byHousehold = groupBy(planned, ({ householdId }) => householdId)
  return (id) => {
    const own = byHousehold.get(id) ?? []
    return {
      parents: laneSteps(stripLanes.parents, own, today),
      children: laneSteps(stripLanes.children, own, today),
    }
  }
}

async function plannedMilestones(db: Db, ids: string[]) {
  const [revisions, milestones, completions] = await Promise.all([
    db
      .select({ id: plans.id, householdId: plans.householdId })
      .from(plans)
      .where(inArray(plans.householdId, ids))
      .orderBy(desc(plans.revision)),
    db.select().from(planMilestones).where(inArray(planMilestones.householdId, ids)),
    db
      .select({
        milestoneId: milestoneCompletions.milestoneId,
        completedOn: milestoneCompletions.completedOn,
        withdrawn: completionWithdrawals.completionId,
      })
      .from(milestoneCompletions)
      .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
      .where(inArray(milestoneCompletions.householdId, ids)),
  ])
  const inForce = new Set(
    [...groupBy(revisions, ({ householdId }) => householdId).values()].map(([first]) => first?.id),
  )
  const standing = completions.filter(({ withdrawn }) => withdrawn === null)
  const completedOn = new Map(standing.map((completion) => [completion.milestoneId, completion.completedOn]))
  return milestones
    .filter(({ planId }) => inForce.has(planId))
    .map(({ id, householdId, code, plannedOn }) => ({
      householdId,
      code,
      plannedOn,
      completedOn: completedOn.get(id) ?? null,
    }))
}
