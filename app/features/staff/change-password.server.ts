import { and, eq } from 'drizzle-orm'
import { credentials, signInAttempts } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { passwordRefusal, SHORTEST_PASSWORD } from '~/domain/staff/password-refusal'
import type { Context } from '~/server/context.server'
import { hashPassword, isPassword } from '~/server/password.server'
import { payForAttempt } from '~/server/pay-for-attempt.server'
import { recordEvent } from '~/server/record-event.server'
import { endSessionsOf, openSessionFor } from '~/server/session.server'
import { voidLinks } from './enrolment-link.server'

const FREE_TRIES = 3

/**
 * Changes the own password. Every session ends, and so does a link not yet used; this browser gets a new session.
 *
 * @returns the token of the new session
 * @throws {Refused} 403 the old password is wrong, 429 too many wrong ones, 422 the new one will not do
 */
export async function changePassword({ actor, store, now }: Context, form: { oldPassword: string; password: string }) {
  const purse = { key: `password:${actor.id}`, free: FREE_TRIES }
  await payForAttempt(store, now, [purse])
  const [known] = await store.query.select().from(credentials).where(eq(credentials.userId, actor.id))
  if (!(await isPassword(form.oldPassword, known?.passwordHash ?? null)) || !known)
    throw new Refused('old-password-wrong', 403)
  const refusal = passwordRefusal(form.password, actor.username)
  if (refusal) throw new Refused(refusal, 422, { length: SHORTEST_PASSWORD })
  const passwordHash = await hashPassword(form.password)

  return store.write(async (tx) => {
    const [changed] = await tx
      .update(credentials)
      .set({ passwordHash, changedAt: now })
      .where(and(eq(credentials.userId, actor.id), eq(credentials.passwordHash, known.passwordHash)))
      .returning({ id: credentials.userId })
    if (!changed) throw new Refused('try-again', 409)
    await tx.delete(signInAttempts).where(eq(signInAttempts.key, purse.key))
    await voidLinks(tx, actor.id)
    await endSessionsOf(tx, actor.id)
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'user.passwordChanged', subjects })
    return openSessionFor(tx, actor.id, 'full', now, now)
  })
}
