import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { roleRefusal } from '~/domain/staff/administering-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { keepFormerName } from '~/server/visible-concerns.server'
import { checkedSupervisor } from './checked-supervisor.server'
import { noteSupervision } from './note-supervision.server'
import type { EditStaffForm } from './staff-form'
import { othersOfRole, seenOf } from './staff-member.server'

/**
 * Changes an account's name, role or supervisor. What the person was called before is kept as digests, so that a worry that
 * names them stays shut; the event says that the name changed, and no name.
 *
 * @throws {Refused} 403 a rule says no, 404 nobody, 409 changed since it was read, 422 no such supervisor
 */
export async function editStaffMember({ actor, store, now }: Context, id: string, form: EditStaffForm) {
  await store.write(async (tx) => {
    const [person] = await tx.select().from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    const { displayName, role } = form
    const refusal = roleRefusal(actor, person, role, await othersOfRole(tx, id))
    if (refusal) throw new Refused(refusal, 403)

    const supervisorId = form.supervisorId ?? null
    if (seenOf({ displayName, role, supervisorId }) === seenOf(person)) return
    if (seenOf(person) !== form.seen) throw new Refused('changed-meanwhile', 409)
    await checkedSupervisor(tx, id, form.supervisorId)
    const renamed = displayName !== person.displayName
    if (renamed) await keepFormerName(tx, person)
    await tx.update(users).set({ displayName, role, supervisorId }).where(eq(users.id, id))
    if (supervisorId !== person.supervisorId) await noteSupervision(tx, { actor, now }, id, supervisorId)
    await recordEvent(tx, {
      actor,
      now,
      action: renamed ? 'user.renamed' : 'user.edited',
      subjects: [{ kind: 'user', id }],
      details: { role: { from: person.role, to: role }, supervisorId: { from: person.supervisorId, to: supervisorId } },
    })
  })
}
