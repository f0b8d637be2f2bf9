import { and, eq, gt, isNull } from 'drizzle-orm'
import { credentials, enrolmentLinks, users } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { passwordRefusal, SHORTEST_PASSWORD } from '~/domain/staff/password-refusal'
import { hashPassword } from '~/server/password.server'
import { recordEvent } from '~/server/record-event.server'
import { hashOfToken } from '~/server/session-cookie.server'
import { endSessionsOf, openSessionFor } from '~/server/session.server'
import { enrolment } from './enrolment.server'
import type { Visitor } from '~/server/visitor.server'
import { stageAfterPassword } from './stage-after-password.server'

/**
 * Sets the password of whoever holds the link, ends the sessions they had, and opens the next stage.
 *
 * @throws {Refused} 422 the password will not do, 409 the link is unknown, used or too old
 */
export async function enrol(visitor: Visitor, token: string, password: string) {
  const { store, now } = visitor
  const person = await enrolment(visitor, token)
  if (!person) throw new Refused('link-not-valid', 409)
  const refusal = passwordRefusal(password, person.username)
  if (refusal) throw new Refused(refusal, 422, { length: SHORTEST_PASSWORD })
  const passwordHash = await hashPassword(password)

  const { userId, username } = person
  const opened = await store.write(async (tx) => {
    const [enabled] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    const used = await tx
      .update(enrolmentLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(enrolmentLinks.tokenHash, hashOfToken(token)),
          isNull(enrolmentLinks.usedAt),
          gt(enrolmentLinks.expiresAt, now),
        ),
      )
      .returning({ userId: enrolmentLinks.userId })
    if (!enabled || used.length === 0) throw new Refused('link-not-valid', 409)

    const credential = { passwordHash, changedAt: now }
    await tx
      .insert(credentials)
      .values({ userId, ...credential })
      .onConflictDoUpdate({ target: credentials.userId, set: credential })
    await endSessionsOf(tx, userId)
    const subjects = [{ kind: 'user' as const, id: userId }]
    await recordEvent(tx, { actor: { id: userId }, now, action: 'user.enrolled', subjects })
    const stage = await stageAfterPassword(tx, visitor, userId)
    return { stage, token: await openSessionFor(tx, userId, stage, now) }
  })
  return { ...opened, username }
}
