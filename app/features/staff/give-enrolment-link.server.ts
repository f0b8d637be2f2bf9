import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { enrolmentToken, giveLink } from './enrolment-link.server'

/**
 * Gives a one-time link in place of those not used; the old password works until the person sets a new one.
 *
 * @returns the token; the same when the form comes twice
 * @throws {Refused} 403 not an administrator, 404 nobody, 409 the account is disabled
 */
export async function giveEnrolmentLink({ actor, store, now }: Context, id: string, form: { id: string }) {
  if (!mayEver(actor.role, 'people.administer')) throw new Refused('not-your-role', 403)
  const token = enrolmentToken(id, form.id)
  await store.write(async (tx) => {
    const [person] = await tx.select().from(users).where(eq(users.id, id))
    if (!person) throw new Refused('not-there', 404)
    if (person.disabledAt) throw new Refused('account-disabled', 409)
    if (!(await giveLink(tx, id, token, now))) return
    await recordEvent(tx, { actor, now, action: 'user.linkGiven', subjects: [{ kind: 'user', id }] })
  })
  return token
}
