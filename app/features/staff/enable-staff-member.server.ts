import { and, eq, isNotNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/**
 * Opens an account again; the person signs in with the password they had.
 *
 * @throws {Refused} 403 not an administrator, 404 nobody
 */
export async function enableStaffMember({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'people.administer')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    const enabled = await tx
      .update(users)
      .set({ disabledAt: null })
      .where(and(eq(users.id, id), isNotNull(users.disabledAt)))
      .returning({ id: users.id })
    if (enabled.length === 0) return
    await recordEvent(tx, { actor, now, action: 'user.enabled', subjects: [{ kind: 'user', id }] })
  })
}
