import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { intakes, people, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import { formId } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'

export function handOverForm() {
  return z.object({ officerId: formId() })
}
export type HandOverForm = z.output<ReturnType<typeof handOverForm>>

/**
 * The lead puts a case at the centre into the charge of another officer of the team; with a household it is the
 * household that changes hands.
 *
 * @throws {Refused} not a lead (403), not of the team (404), the person has a household (409), no such officer (422)
 */
export async function handOverIntake({ actor, store, now }: Context, personId: string, form: HandOverForm) {
  if (!mayEver(actor.role, 'caseload.reassign')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [found] = await tx
      .select({ intake: intakes, person: people })
      .from(intakes)
      .innerJoin(people, eq(people.id, intakes.personId))
      .where(and(eq(people.id, personId), visiblePeopleOfCentre(tx, actor, 'intake.read')))
    if (!found) throw new Refused('not-there', 404)
    if (found.person.householdId !== null) throw new Refused('already-reunified', 409)
    if (found.intake.officerId === form.officerId) return
    const [officer] = await tx
      .select({ disabledAt: users.disabledAt })
      .from(users)
      .where(and(eq(users.id, form.officerId), eq(users.role, 'officer'), eq(users.supervisorId, actor.id)))
    if (!officer || officer.disabledAt !== null) throw new Refused('no-such-officer', 422)
    await tx
      .update(intakes)
      .set({ officerId: form.officerId, version: found.intake.version + 1 })
      .where(eq(intakes.id, found.intake.id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'intake.handedOver',
      subjects: [
        { kind: 'person', id: personId },
        { kind: 'user', id: form.officerId },
      ],
      details: { code: found.person.code, from: found.intake.officerId, to: form.officerId },
    })
  })
}
