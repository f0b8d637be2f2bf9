import { and, eq, inArray, isNull } from 'drizzle-orm'
import { households, people, sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { sessionWithdrawalRefusal } from '~/domain/schooling/session-withdrawal-refusal'
import type { Context } from '~/server/context.server'
import { followMissedSessions } from '~/server/follow-missed-sessions.server'
import { recordEvent } from '~/server/record-event.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
import { keepLastSession } from './keep-last-session.server'
import { startTutoring } from './start-tutoring.server'
import { subjectsOfAll } from './visible-child.server'
import { groupOf } from './visible-group.server'

/**
 * A session recorded by mistake: it stays with its reason and counts nowhere. C3 that it started stands on the next
 * session with the child present; a closed case keeps what it was closed with.
 *
 * @throws {Refused} not of a group in view (404), another's (403), withdrawn by somebody else (409)
 */
export async function withdrawSession(
  context: Context,
  { groupId, sessionId, reason }: { groupId: string; sessionId: string; reason: string },
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'session.log', groupId)
    const [session] = await tx
      .select()
      .from(tutoringSessions)
      .where(and(eq(tutoringSessions.id, sessionId), eq(tutoringSessions.groupId, group.id)))
    if (!session) throw new Refused('not-there', 404)
    if (session.withdrawnById === actor.id) return
    const refusal = sessionWithdrawalRefusal(session, actor)
    if (refusal) throw new Refused(refusal, refusal === 'session-withdrawn' ? 409 : 403)
    await tx
      .update(tutoringSessions)
      .set({ withdrawnById: actor.id, withdrawnAt: now, withdrawnWhy: reason })
      .where(eq(tutoringSessions.id, sessionId))
    await keepLastSession(tx, group.id)
    const children = await markedIn(tx, sessionId)
    const open = children.filter(({ isOpen }) => isOpen)
    for (const householdId of new Set(open.flatMap((child) => child.householdId ?? [])))
      await withdrawCompletionsShownBy(tx, context, { householdId, evidenceId: sessionId, reason })
    await startTutoring(tx, context, open)
    await followMissedSessions(
      tx,
      context,
      children.map(({ id }) => id),
    )
    await recordEvent(tx, {
      actor,
      now,
      action: 'session.withdrawn',
      subjects: [{ kind: 'group', id: group.id }, ...subjectsOfAll(children)],
      details: { on: session.heldOn, subject: session.subject },
    })
  })
}

async function markedIn(tx: Db, sessionId: string) {
  const marked = tx
    .select({ id: sessionAttendance.personId })
    .from(sessionAttendance)
    .where(eq(sessionAttendance.sessionId, sessionId))
  const rows = await tx
    .select({ id: people.id, householdId: people.householdId, openId: households.id })
    .from(people)
    .leftJoin(households, and(eq(households.id, people.householdId), isNull(households.closedOn)))
    .where(inArray(people.id, marked))
    .orderBy(people.id)
  return rows.map(({ id, householdId, openId }) => ({ id, householdId, isOpen: openId !== null }))
}
