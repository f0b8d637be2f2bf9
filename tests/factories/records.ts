import { and, eq, isNull } from 'drizzle-orm'
import { completionWithdrawals, eventSubjects, events, milestoneCompletions, planMilestones } from '#db/schema/index'
import type { Store } from '#db/store'

/** The codes of a person's milestones that stand completed, with their dates. */
export async function completedBy(store: Store, personId: string) {
  const rows = await store.query
    .select({ code: planMilestones.code, on: milestoneCompletions.completedOn })
    .from(planMilestones)
    .innerJoin(milestoneCompletions, eq(milestoneCompletions.milestoneId, planMilestones.id))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(and(eq(planMilestones.personId, personId), isNull(completionWithdrawals.completionId)))
    .orderBy(planMilestones.code)
  return Object.fromEntries(rows.map(({ code, on }) => [code, on]))
}

/** What was done to a subject, oldest first. */
export async function actionsOn(store: Store, subjectId: string) {
  const rows = await store.query
    .select({ action: events.action })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(eq(eventSubjects.subjectId, subjectId))
    .orderBy(events.id)
  return rows.map(({ action }) => action)
}
