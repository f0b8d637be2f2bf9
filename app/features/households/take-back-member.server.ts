import { eq } from 'drizzle-orm'
import { identities, people, searchTokens } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { mustBeUntouched, unlessReferredTo } from '~/server/worked-on.server'
import { ownHousehold } from './own-household.server'

/**
 * Undoes that a member was added by mistake, by a file that was imported.
 *
 * @throws {Refused} not there (404), the case is closed or somebody has worked on the person (409)
 */
export async function takeBackMember({ actor, store, now }: Context, personId: string) {
  await store.write(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId))
    if (!person?.householdId) throw new Refused('not-there', 404)
    await ownHousehold(tx, actor, person.householdId)
    await mustBeUntouched(tx, [personId], ['member.added'])
    await unlessReferredTo(async () => {
      await tx.delete(searchTokens).where(eq(searchTokens.subjectId, personId))
      await tx.delete(identities).where(eq(identities.personId, personId))
      await tx.delete(people).where(eq(people.id, personId))
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'member.takenBack',
      subjects: [
        { kind: 'household', id: person.householdId },
        { kind: 'person', id: personId },
      ],
      details: { code: person.code },
    })
  })
}
