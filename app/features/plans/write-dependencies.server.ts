import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { planDependencies, planMilestones } from '#db/schema/index'
import type { Db } from '#db/store'
import { planDependencies as dependenciesBetween, type PlanPeople } from '~/domain/plans/plan-content'

/** Writes what flows between the milestones of a plan, in place of what stood there. */
export async function writeDependencies(tx: Db, planId: string, chosen: Omit<PlanPeople, 'birthCertificateFor'>) {
  const rows = await tx
    .select()
    .from(planMilestones)
    .where(eq(planMilestones.planId, planId))
    .orderBy(planMilestones.plannedOn, planMilestones.id)
  await tx.delete(planDependencies).where(eq(planDependencies.planId, planId))
  const wanted = dependenciesBetween(rows, chosen)
  if (wanted.length === 0) return
  await tx.insert(planDependencies).values(
    wanted.map(({ fromId, toId, ...dependency }) => ({
      id: uuidv7(),
      planId,
      fromMilestoneId: fromId,
      toMilestoneId: toId,
      ...dependency,
    })),
  )
}
