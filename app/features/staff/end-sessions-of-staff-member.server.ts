import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { endSessionsOf } from '~/server/session.server'

/**
 * Signs somebody out everywhere: a lost phone, a shared computer.
 *
 * @throws {Refused} 403 not an administrator, 404 nobody
 */
export async function endSessionsOfStaffMember({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'people.administer')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    const ended = await endSessionsOf(tx, id)
    if (ended === 0) return
    const subjects = [{ kind: 'user' as const, id }]
    await recordEvent(tx, { actor, now, action: 'user.sessionsEnded', subjects, details: { ended } })
  })
}
