import { eq, inArray } from 'drizzle-orm'
import { households, identities, people, riskAssessments, searchTokens } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { mustBeUntouched, unlessReferredTo } from '~/server/worked-on.server'
import { ownHouseholdEvenClosed } from './own-household.server'

/**
 * Undoes a registration by mistake, of a file that was imported: the household and its first roster are gone, and the
 * journal says so.
 *
 * @throws {Refused} not there (404), somebody has worked on it (409)
 */
export async function takeBackHousehold({ actor, store, now }: Context, id: string) {
  await store.write(async (tx) => {
    const { caseNumber } = await ownHouseholdEvenClosed(tx, actor, id)
    const members = await tx.select({ id: people.id }).from(people).where(eq(people.householdId, id))
    const ids = members.map((member) => member.id)
    await mustBeUntouched(tx, [id, ...ids], ['household.registered'])
    await unlessReferredTo(async () => {
      await tx.delete(searchTokens).where(eq(searchTokens.householdId, id))
      await tx.delete(identities).where(inArray(identities.personId, ids))
      await tx.delete(people).where(eq(people.householdId, id))
      await tx.delete(riskAssessments).where(eq(riskAssessments.householdId, id))
      await tx.delete(households).where(eq(households.id, id))
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'household.takenBack',
      subjects: [{ kind: 'household', id }, ...ids.map((person) => ({ kind: 'person' as const, id: person }))],
      details: { caseNumber },
    })
  })
}
