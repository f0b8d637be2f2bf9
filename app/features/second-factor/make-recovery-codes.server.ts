import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { endOtherSessions } from '~/server/session.server'
import { keepRecoveryCodes, newRecoveryCodes } from './keep-recovery-codes.server'

/**
 * Ten new recovery codes; the ones before open nothing any more, and the other sessions end. A fresh second factor must
 * have been shown.
 *
 * @returns the codes, shown once
 * @throws {Refused} 409 there is no second factor they could stand in for
 */
export async function makeRecoveryCodes({ actor, store, now }: Context, request: Request) {
  if (!(await secondFactorOf(store, actor.id))) throw new Refused('code-app-first', 409)
  const codes = newRecoveryCodes()
  await store.write(async (tx) => {
    await keepRecoveryCodes(tx, actor.id, codes, now)
    await endOtherSessions(tx, actor.id, request)
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'user.recoveryCodesMade', subjects })
  })
  return codes
}
