import { and, desc, eq, lt } from 'drizzle-orm'
import { meetingDecisions, meetings, tasks, users } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'

/** The lead's own meetings before a day, the latest first; one more than the limit says that there are others. */
export async function meetingsBefore({ actor, store }: Context, day: CivilDate, limit: number) {
  return await store.query
    .select({ id: meetings.id, heldOn: meetings.heldOn })
    .from(meetings)
    .where(and(eq(meetings.heldById, actor.id), lt(meetings.heldOn, day)))
    .orderBy(desc(meetings.heldOn))
    .limit(limit + 1)
}

/** What one of this lead's meetings decided, and what became of the tasks. */
export async function decisionsOf({ actor, store, now }: Context, which: { id: string } | { heldOn: CivilDate }) {
  const rows = await store.query
    .select({ decision: meetingDecisions, assigneeName: users.displayName, doneAt: tasks.doneAt })
    .from(meetingDecisions)
    .innerJoin(meetings, eq(meetings.id, meetingDecisions.meetingId))
    .leftJoin(tasks, eq(tasks.id, meetingDecisions.taskId))
    .leftJoin(users, eq(users.id, tasks.assignedToId))
    .where(
      and(
        eq(meetings.heldById, actor.id),
        'id' in which ? eq(meetings.id, which.id) : eq(meetings.heldOn, which.heldOn),
      ),
    )
    .orderBy(meetingDecisions.decidedAt, meetingDecisions.id)
  const today = nigerDate(now)
  return rows.map(({ decision, assigneeName, doneAt }) => {
    const { id, meetingId, kind, subjectId, householdId, outcome, reason, dueOn } = decision
    const doneOn = doneAt === null ? null : nigerDate(doneAt)
    const decided = { id, meetingId, kind, subjectId, householdId, outcome, reason }
    return { ...decided, dueOn, assigneeName, doneOn, state: stateOf() }

    function stateOf() {
      if (outcome === 'keep') return 'kept' as const
      if (doneOn !== null) return 'done' as const
      return dueOn !== null && dueOn < today ? ('overdue' as const) : ('open' as const)
    }
  })
}
