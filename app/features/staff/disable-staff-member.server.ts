import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { disablingRefusal } from '~/domain/staff/administering-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { endSessionsOf } from '~/server/session.server'
import { voidLinks } from './enrolment-link.server'
import { othersOfRole } from './staff-member.server'

/**
 * Shuts an account: its sessions and its unused link end at once. Whoever is shut already stays so.
 *
 * @throws {Refused} 403 a rule says no, 404 nobody
 */
export async function disableStaffMember({ actor, store, now }: Context, id: string) {
  await store.write(async (tx) => {
    const [person] = await tx.select().from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    const refusal = disablingRefusal(actor, person, await othersOfRole(tx, id))
    if (refusal) throw new Refused(refusal, 403)
    if (person.disabledAt) return

    await tx.update(users).set({ disabledAt: now }).where(eq(users.id, id))
    await endSessionsOf(tx, id)
    await voidLinks(tx, id)
    await recordEvent(tx, { actor, now, action: 'user.disabled', subjects: [{ kind: 'user', id }] })
  })
}
