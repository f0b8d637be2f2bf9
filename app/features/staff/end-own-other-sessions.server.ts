import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { endOtherSessions } from '~/server/session.server'

/** Signs the actor out everywhere else; where there is nowhere else, nothing happens. */
export async function endOwnOtherSessions({ actor, store, now }: Context, request: Request) {
  await store.write(async (tx) => {
    const ended = await endOtherSessions(tx, actor.id, request)
    if (ended === 0) return
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'user.otherSessionsEnded', subjects, details: { ended } })
  })
}
