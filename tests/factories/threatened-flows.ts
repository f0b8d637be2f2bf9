import { eq } from 'drizzle-orm'
import * as schema from '#db/schema/index'
import type { Store } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { dependencyState } from '~/domain/plans/dependencies'

/** How many dependencies of plans are threatened on that day. */
export async function threatenedFlows(store: Store, today: CivilDate) {
  const rows = await store.query
    .select({ dependency: schema.planDependencies, source: schema.planMilestones, done: schema.milestoneCompletions })
    .from(schema.planDependencies)
    .innerJoin(schema.planMilestones, eq(schema.planMilestones.id, schema.planDependencies.fromMilestoneId))
    .leftJoin(schema.milestoneCompletions, eq(schema.milestoneCompletions.milestoneId, schema.planMilestones.id))
  return rows.filter(({ dependency, source, done }) => {
    const facts = { plannedOn: source.plannedOn, toleranceDays: 0, completedOn: done?.completedOn ?? null }
    return dependencyState(facts, dependency.deadlineOn, today).state === 'threatened'
  }).length
}
