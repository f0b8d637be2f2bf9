import { recordEvent } from '~/server/record-event.server'
import { endSession } from '~/server/session.server'
import type { Visitor } from '~/server/visitor.server'

/** Ends the session of this browser, at whatever stage it is; without one nothing happens. */
export async function signOut({ store, now, request }: Visitor) {
  await store.write(async (tx) => {
    const userId = await endSession(tx, request)
    if (userId === null) return
    const subjects = [{ kind: 'user' as const, id: userId }]
    await recordEvent(tx, { actor: { id: userId }, now, action: 'user.signedOut', subjects })
  })
}
