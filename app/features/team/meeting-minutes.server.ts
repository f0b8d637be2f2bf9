import { and, eq } from 'drizzle-orm'
import { meetings, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { decisionsInView } from './decisions-in-view.server'
import { decisionsOf } from './meetings-of-lead.server'

/** The minutes of one of this lead's meetings; null for somebody else's. */
export async function meetingMinutes(context: Context, id: string) {
  const { actor, store } = context
  const [meeting] = await store.query
    .select({ id: meetings.id, heldOn: meetings.heldOn, heldByName: users.displayName })
    .from(meetings)
    .innerJoin(users, eq(users.id, meetings.heldById))
    .where(and(eq(meetings.id, id), eq(meetings.heldById, actor.id)))
  if (!meeting) return null
  const decisions = await decisionsInView(context, await decisionsOf(context, { id }))
  const householdIds = [...new Set(decisions.flatMap(({ named }) => named?.id ?? []))]
  return { ...meeting, householdIds, decisions }
}
