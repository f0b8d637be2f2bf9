import { and, eq, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { memberStamp } from './member-stamp'

/** What stands in a member's form now; null when it is no member this actor may change. */
export async function memberForEdit(context: Context, householdId: string, personId: string) {
  const { actor, store, now } = context
  const [row] = await store.query
    .select({ member: people })
    .from(people)
    .innerJoin(households, eq(households.id, people.householdId))
    .where(
      and(
        eq(people.id, personId),
        eq(people.householdId, householdId),
        isNull(people.leftHouseholdOn),
        visibleHouseholds(store.query, actor, 'household.register'),
      ),
    )
  if (!row) return null
  logAccess(context, 'person', personId)
  const { member } = row
  const identity = (await identitiesOf(store, [personId])).get(personId)
  return {
    id: member.id,
    seen: memberStamp(member, identity),
    givenName: identity?.givenName ?? '',
    familyName: identity?.familyName ?? '',
    sex: member.sex,
    relation: member.relation ?? '',
    birthDate: identity?.birthDate ?? '',
    age: identity?.birthDate ? '' : String(now.getUTCFullYear() - member.birthYear),
    motherId: member.motherId ?? '',
    caregiver: member.caregiver,
    returnee: member.returnee,
    returnedOn: member.returnedOn ?? '',
    absentWhy: member.absentWhy ?? '',
    absentSince: member.absentOn ?? '',
  }
}
export type MemberForEdit = NonNullable<Awaited<ReturnType<typeof memberForEdit>>>
