import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { suspectedDuplicates, type NamedPerson } from '~/domain/team/suspected-duplicates'
import { foldName } from '~/domain/text/fold'
import type { Context } from '~/server/context.server'
import type { HouseholdIds } from '~/server/household-ids.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import type { MissingRow } from './missing-rows.server'

/** Caregivers and children who came back that may stand in two households of the team; each household has its row. */
export async function duplicateRows({ store }: Context, ids: HouseholdIds): Promise<MissingRow[]> {
  const members = await store.query
    .select({ id: people.id, householdId: people.householdId, sex: people.sex, birthYear: people.birthYear })
    .from(people)
    .where(
      and(
        inArray(people.householdId, ids),
        isNull(people.leftHouseholdOn),
        or(eq(people.caregiver, true), eq(people.returnee, true)),
      ),
    )
    .orderBy(people.id)
  const names = await identitiesOf(
    store,
    members.map(({ id }) => id),
  )
  const named = members.map(({ householdId, ...person }) => ({
    ...person,
    householdId: householdId ?? '',
    name: foldName(fullName(names.get(person.id))),
  }))
  return suspectedDuplicates(named).flatMap(({ one, other }) => [pairOf(one, other), pairOf(other, one)])
}

function pairOf(one: NamedPerson, other: NamedPerson): MissingRow {
  const { householdId } = one
  return { what: 'duplicate', householdId, count: 1, on: null, otherId: other.householdId, pair: one.id + other.id }
}
