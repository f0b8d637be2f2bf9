import { and, eq } from 'drizzle-orm'
import { households, planMilestones } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import { visibleHouseholds } from '~/server/visibility.server'

/**
 * A milestone of a plan in force that this actor may work on, with the completion that counts.
 *
 * @throws {Refused} not there for this actor (404); the case is closed, or a revision left the milestone out (409)
 */
export async function milestoneToEdit(tx: Db, actor: Actor, milestoneId: string) {
  const [row] = await tx
    .select({ household: households })
    .from(planMilestones)
    .innerJoin(households, eq(households.id, planMilestones.householdId))
    .where(and(eq(planMilestones.id, milestoneId), visibleHouseholds(tx, actor, 'plan.edit')))
  if (!row) throw new Refused('not-there', 404)

  const { household } = row
  if (household.closedOn !== null) throw new Refused('case-closed', 409)
  const milestone = (await milestonesInForce(tx, household.id)).find(({ id }) => id === milestoneId)
  if (!milestone || household.reunifiedOn === null) throw new Refused('not-in-plan', 409)
  return { household: { ...household, reunifiedOn: household.reunifiedOn }, milestone }
}
