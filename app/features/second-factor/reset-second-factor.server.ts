import { eq } from 'drizzle-orm'
import { enrolmentLinks, passkeys, recoveryCodes, totpFactors, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { endSessionsOf } from '~/server/session.server'

/**
 * For somebody who lost the phone and the recovery codes: app, codes and passkeys go, the sessions end, and links given
 * before count no more. The person enrols again by a new link. The administrator must have shown a fresh second factor; nobody resets their own.
 *
 * @throws {Refused} 403 not an administrator, or the own account; 404 nobody; 409 nothing to reset
 */
export async function resetSecondFactor({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'people.administer')) throw new Refused('not-your-role', 403)
  if (actor.id === id) throw new Refused('own-second-factor', 403)
  await store.write(async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    await tx.delete(passkeys).where(eq(passkeys.userId, id))
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, id))
    const [had] = await tx.delete(totpFactors).where(eq(totpFactors.userId, id)).returning({ id: totpFactors.userId })
    if (!had) throw new Refused('no-second-factor', 409)
    await tx.delete(enrolmentLinks).where(eq(enrolmentLinks.userId, id))
    await endSessionsOf(tx, id)
    await recordEvent(tx, { actor, now, action: 'user.factorReset', subjects: [{ kind: 'user', id }] })
  })
}
