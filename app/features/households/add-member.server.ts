import { and, eq } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { addPerson } from '~/server/add-person.server'
import { rosterEntry, type MemberForm } from './member-form'
import { ownHousehold } from './own-household.server'
import { checkRoster, rosterOf } from './roster-of.server'

/** @throws {Refused} not there (404), closed (409), an impossible roster (422) */
export async function addMember({ actor, store, now }: Context, householdId: string, form: MemberForm) {
  await store.write(async (tx) => {
    const household = await ownHousehold(tx, actor, householdId)
    const [known] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, form.id), eq(people.householdId, householdId)))
    if (known) return

    checkRoster([...(await rosterOf(tx, householdId)), rosterEntry(form, nigerDate(now))])
    const code = await addPerson(tx, now, {
      ...form,
      returnedOn: form.returnedOn ?? household.reunifiedOn ?? undefined,
      householdId,
      centreCohort: null,
      reintegration: false,
      synthetic: household.synthetic,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'member.added',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: form.id },
      ],
      details: { code, relation: form.relation },
    })
  })
}
