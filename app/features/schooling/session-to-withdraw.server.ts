import { and, eq } from 'drizzle-orm'
import { tutoringSessions } from '#db/schema/index'
import { sessionWithdrawalRefusal } from '~/domain/schooling/session-withdrawal-refusal'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { visibleGroup } from './visible-group.server'

/** A session of this group that this person may withdraw; null for any other. */
export async function sessionToWithdraw(context: Context, groupId: string, sessionId: string) {
  const { actor, store } = context
  const group = await visibleGroup(store.query, actor, 'session.log', groupId)
  if (!group) return null
  const [session] = await store.query
    .select()
    .from(tutoringSessions)
    .where(and(eq(tutoringSessions.id, sessionId), eq(tutoringSessions.groupId, group.id)))
  if (!session || sessionWithdrawalRefusal(session, actor)) return null
  logAccess(context, 'group', group.id)
  const { heldOn, subject, durationMinutes: minutes, present, expected } = session
  return { group: { id: group.id, name: group.name }, heldOn, subject, minutes, present, expected }
}
