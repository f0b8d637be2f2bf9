import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { checkedSupervisor } from './checked-supervisor.server'
import { enrolmentToken, giveLink } from './enrolment-link.server'
import { noteSupervision } from './note-supervision.server'
import type { NewStaffForm } from './staff-form'

/**
 * Adds an account that nobody can use yet.
 *
 * @returns the token of the one-time link by which the person sets a password; the same when the form comes twice
 * @throws {Refused} 403 not an administrator, 409 the username is taken, 422 no such supervisor
 */
export async function addStaffMember({ actor, store, now }: Context, form: NewStaffForm) {
  if (!mayEver(actor.role, 'people.administer')) throw new Refused('not-your-role', 403)
  const { id, username, displayName, role } = form
  const token = enrolmentToken(id, id)
  await store.write(async (tx) => {
    const [known] = await tx.select({ username: users.username }).from(users).where(eq(users.id, id))
    if (known?.username === username) return
    if (known) throw new Refused('username-taken', 409)
    const supervisorId = await checkedSupervisor(tx, id, form.supervisorId)
    await tx.insert(users).values({ id, username, displayName, role, supervisorId, locale: 'fr', createdAt: now })
    if (supervisorId !== null) await noteSupervision(tx, { actor, now }, id, supervisorId)
    await giveLink(tx, id, token, now)
    const subjects = [{ kind: 'user' as const, id }]
    await recordEvent(tx, { actor, now, action: 'user.added', subjects, details: { role, supervisorId } })
  })
  return token
}
