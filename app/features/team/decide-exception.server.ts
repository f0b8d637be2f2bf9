import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { meetingDecisions, meetings } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { decisionRefusal } from '~/domain/team/decision-refusal'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { DecisionForm } from './decision-form'
import { meetingExceptions } from './meeting-exceptions.server'
import { teamPeople } from './team-people.server'

/**
 * The meeting of today decides about one exception of the lead's team: it stays as it is, for a reason, or somebody is
 * given a task until a day. The first decision of a day begins its meeting.
 *
 * @throws {Refused} no exception of this team, or no longer (409); decided already today (409); the rule says no (422)
 */
export async function decideException(context: Context, form: DecisionForm) {
  const { actor, store, now } = context
  const today = nigerDate(now)
  const exceptions = await meetingExceptions(context)
  const line = exceptions[form.kind].find(({ subjectId }) => subjectId === form.subjectId)

  await store.write(async (tx) => {
    if (await isDecidedBy(tx, form.id, actor.id)) return
    if (!line) throw new Refused('meeting-line-gone', 409)
    const { kind, subjectId, outcome } = form
    const decided = { outcome, assigneeId: form.assigneeId ?? null, dueOn: form.dueOn ?? null }
    const team = await teamPeople(tx, actor)
    const refusal = decisionRefusal(
      decided,
      team.map(({ id }) => id),
      today,
    )
    if (refusal) throw new Refused(refusal, 422)

    const meetingId = await meetingOf(tx, actor.id, today, now)
    const isTask = outcome === 'task'
    const taskId = isTask ? uuidv7() : null
    const { householdId } = line
    const [decision] = await tx
      .insert(meetingDecisions)
      .values({
        id: form.id,
        meetingId,
        kind,
        subjectId,
        householdId,
        outcome,
        reason: form.text,
        taskId,
        assigneeId: isTask ? decided.assigneeId : null,
        dueOn: isTask ? decided.dueOn : null,
        decidedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: meetingDecisions.id })
    if (!decision) throw new Refused('meeting-decided-already', 409)
    if (taskId !== null && decided.assigneeId !== null)
      await addTask(
        tx,
        { actor, now },
        {
          id: taskId,
          householdId,
          assignedToId: decided.assigneeId,
          text: form.text,
          dueOn: decided.dueOn,
          source: 'meeting',
          sourceId: meetingId,
        },
      )
    await recordEvent(tx, {
      actor,
      now,
      action: 'meeting.decided',
      subjects: [{ kind: 'household', id: householdId }],
      details: { meetingId, exception: kind, outcome, taskId, dueOn: isTask ? decided.dueOn : null },
    })
  })
}

async function isDecidedBy(tx: Db, id: string, actorId: string) {
  const [own] = await tx
    .select({ id: meetingDecisions.id })
    .from(meetingDecisions)
    .innerJoin(meetings, eq(meetings.id, meetingDecisions.meetingId))
    .where(and(eq(meetingDecisions.id, id), eq(meetings.heldById, actorId)))
  return own !== undefined
}

async function meetingOf(tx: Db, heldById: string, heldOn: CivilDate, startedAt: Date) {
  await tx.insert(meetings).values({ id: uuidv7(), heldOn, heldById, startedAt }).onConflictDoNothing()
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.heldById, heldById), eq(meetings.heldOn, heldOn)))
  if (!meeting) throw new Error('The meeting of the day was not written.')
  return meeting.id
}
