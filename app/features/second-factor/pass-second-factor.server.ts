import { Refused } from '~/domain/refused'
import { proveSecondFactor, spendProof } from '~/server/prove-second-factor.server'
import { recordEvent } from '~/server/record-event.server'
import { endSession, openSessionFor } from '~/server/session.server'
import type { Visitor } from '~/server/visitor.server'

/**
 * The second half of signing in.
 *
 * @param answer a code of the app, a recovery code, or a passkey's answer
 * @returns the token of the full session in place of the one that waited, and what opened it
 * @throws {Refused} 429 too many wrong codes, 403 wrong or used, 401 the session that waited has ended
 */
export async function passSecondFactor(
  door: Pick<Visitor, 'store' | 'now' | 'request'>,
  userId: string,
  answer: string,
) {
  const { store, now, request } = door
  const holder = { userId, stage: 'secondFactor' as const }
  const proof = await proveSecondFactor(door, holder, answer)
  const token = await store.write(async (tx) => {
    await spendProof(tx, { now, request }, holder, proof)
    if ((await endSession(tx, request)) !== userId) throw new Refused('session-ended', 401)
    const action = proof.kind === 'recoveryCode' ? 'user.signedInByRecoveryCode' : 'user.signedIn'
    const subjects = [{ kind: 'user' as const, id: userId }]
    await recordEvent(tx, { actor: { id: userId }, now, action, subjects, details: { by: proof.kind } })
    return openSessionFor(tx, userId, 'full', now, now)
  })
  return { token, by: proof.kind }
}
