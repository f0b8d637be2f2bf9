import { and, inArray, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'

/** The members who have not left, in the order of registration; nobody for who may not read the household. */
export async function standingMembers({ actor, store }: Context, householdId: string) {
  const readable = readableHousehold(store.query, actor, householdId)
  return await store.query
    .select()
    .from(people)
    .where(and(inArray(people.householdId, readable), isNull(people.leftHouseholdOn)))
    .orderBy(people.id)
}
