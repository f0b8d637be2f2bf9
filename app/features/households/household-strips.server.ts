import { desc, eq, inArray } from 'drizzle-orm'
import { completionWithdrawals, milestoneCompletions, planMilestones, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { laneSteps, stripLanes, type LanePosition } from '~/domain/plans/lane-steps'
import { toleranceOf } from '~/domain/plans/milestone-template'
import { templatesByVersion } from '~/server/templates.server'

export type Strip = Record<keyof typeof stripLanes, LanePosition>

/** Where each of a page of households stands on both tracks of the plan in force. */
export async function householdStrips(
  db: Db,
  rows: { id: string; closedOn: CivilDate | null }[],
  today: CivilDate,
): Promise<(id: string) => Strip> {
  const ids = rows.map(({ id }) => id)
  const closed = new Set(rows.flatMap(({ id, closedOn }) => (closedOn === null ? [] : [id])))

  const planned = ids.length === 0 ? [] : await plannedMilestones(db, ids)
  const byHousehold = groupBy(planned, ({ householdId }) => householdId)
  return (id) => {
    const own = (byHousehold.get(id) ?? []).map((row) => ({ ...row, closed: closed.has(id) }))
    return {
      parents: laneSteps(stripLanes.parents, own, today),
      children: laneSteps(stripLanes.children, own, today),
    }
  }
}

async function plannedMilestones(db: Db, ids: string[]) {
  const [templates, revisions, milestones, completions] = await Promise.all([
    templatesByVersion(db),
    db
      .select({ id: plans.id, householdId: plans.householdId, templateVersion: plans.templateVersion })
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
  const newest = [...groupBy(revisions, ({ householdId }) => householdId).values()].flatMap((rows) => rows.slice(0, 1))
  const inForce = new Map(newest.map(({ id, templateVersion }) => [id, templates.get(templateVersion)]))
  const standing = completions.filter(({ withdrawn }) => withdrawn === null)
  const completedOn = new Map(standing.map((completion) => [completion.milestoneId, completion.completedOn]))
  return milestones
    .filter(({ planId }) => inForce.has(planId))
    .map(({ id, planId, householdId, code, plannedOn }) => ({
      householdId,
      code,
      plannedOn,
      toleranceDays: toleranceOf(code, inForce.get(planId)),
      completedOn: completedOn.get(id) ?? null,
    }))
}
