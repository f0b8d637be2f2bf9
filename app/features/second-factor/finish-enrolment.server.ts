import { recordEvent } from '~/server/record-event.server'
import { endSession, openSessionFor } from '~/server/session.server'
import type { Visitor } from '~/server/visitor.server'

type Waiting = Pick<Visitor, 'store' | 'now' | 'request'> & { userId: string; secondFactorAt: Date | null }

/**
 * After the recovery codes were shown: a full session in the place of the one that enrolled.
 *
 * @returns its token; null when this session has enrolled nothing, or has ended
 */
export async function finishEnrolment({ store, now, request, userId, secondFactorAt }: Waiting) {
  if (secondFactorAt === null) return null
  return store.write(async (tx) => {
    if ((await endSession(tx, request)) !== userId) return null
    const subjects = [{ kind: 'user' as const, id: userId }]
    await recordEvent(tx, { actor: { id: userId }, now, action: 'user.signedIn', subjects, details: { by: 'totp' } })
    return openSessionFor(tx, userId, 'full', now, secondFactorAt)
  })
}
