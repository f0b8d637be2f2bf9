import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { groupMembers, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Sex } from '~/domain/households/relations'
import { Refused } from '~/domain/refused'
import type { SchoolClass } from '~/domain/schooling/school-classes'
import { usualBirthYear } from '~/domain/schooling/usual-birth-year'
import { shortCode } from '~/domain/text/short-code'
import type { Context } from '~/server/context.server'
import { sealIdentity } from '~/server/identity.server'
import { recordEvent } from '~/server/record-event.server'
import { openGroupOf } from './visible-group.server'

export type ClassmateForm = {
  /** Becomes the person's id. */
  id: string
  groupId: string
  givenName: string
  sex: Sex
  schoolClass: SchoolClass
}

/**
 * A classmate who is in no plan joins, so that the group is no label: first name and class, and nothing else is asked.
 *
 * @throws {Refused} not this actor's group (404)
 */
export async function addClassmate({ actor, store, now }: Context, form: ClassmateForm) {
  await store.write(async (tx) => {
    const group = await openGroupOf(tx, actor, 'schooling.record', form.groupId)
    const [known] = await tx
      .select({ personId: groupMembers.personId })
      .from(groupMembers)
      .where(eq(groupMembers.personId, form.id))
    if (known) return

    const joinedOn = nigerDate(now)
    const [classmate] = await tx
      .insert(people)
      .values({
        id: form.id,
        code: shortCode(createHash('sha256').update(form.id).digest('hex')),
        householdId: null,
        sex: form.sex,
        birthYear: usualBirthYear(form.schoolClass, joinedOn),
        birthEstimated: true,
        caregiver: false,
        returnee: false,
        reintegration: false,
        synthetic: false,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (!classmate) throw new Refused('not-there', 404)
    await sealIdentity(tx, form.id, { givenName: form.givenName, familyName: '' })
    await tx
      .insert(groupMembers)
      .values({ groupId: group.id, personId: form.id, joinedOn, classmateClass: form.schoolClass })
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.memberAdded',
      subjects: [{ kind: 'group', id: group.id }],
      details: { on: joinedOn, classmate: true },
    })
  })
}
