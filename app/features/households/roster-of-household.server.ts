import { inArray } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { ageOn } from '~/domain/roster/age'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

export type RosterRow = Awaited<ReturnType<typeof rosterOfHousehold>>[number]

/** The members with their names, in the order of registration, those who left included; nobody for who may not read it. */
export async function rosterOfHousehold({ actor, store, now }: Context, householdId: string) {
  const today = nigerDate(now)
  const members = await store.query
    .select()
    .from(people)
    .where(inArray(people.householdId, readableHousehold(store.query, actor, householdId)))
    .orderBy(people.id)
  const names = await identitiesOf(
    store,
    members.map(({ id }) => id),
  )
  return members.map((member) => {
    const identity = names.get(member.id)
    const birthDate = identity?.birthDate ?? null
    return {
      ...member,
      identity,
      name: fullName(identity),
      motherName: fullName(names.get(member.motherId ?? '')),
      birthDate,
      age: ageOn({ birthYear: member.birthYear, birthDate }, today),
    }
  })
}
