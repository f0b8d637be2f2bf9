import { and, eq, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { PlanPeople } from '~/domain/plans/plan-content'
import { Refused } from '~/domain/refused'
import { isUnder18 } from '~/domain/roster/age'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { PlanForm } from './plan-form'

/**
 * The household a plan is made for, and the people chosen for its tracks.
 *
 * @throws {Refused} not this actor's (404); closed, nobody back yet, or somebody chosen who is not in it (409, 422)
 */
export async function householdToPlan(
  tx: Db,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  householdId: string,
  form: PlanForm,
) {
  const [household] = await tx
    .select()
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'plan.edit')))
  if (!household) throw new Refused('not-there', 404)
  if (household.closedOn !== null) throw new Refused('case-closed', 409)
  if (household.reunifiedOn === null) throw new Refused('nobody-back-yet', 422)

  const roster = await tx
    .select()
    .from(people)
    .where(and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn)))
    .orderBy(people.id)
  const born = await identitiesOf(
    { query: tx },
    roster.map(({ id }) => id),
  )
  const isChild = ({ id, birthYear }: (typeof roster)[number]) =>
    isUnder18({ birthYear, birthDate: born.get(id)?.birthDate ?? null }, nigerDate(now))
  const caregivers = roster.filter(({ id, caregiver }) => caregiver && form.caregiverIds.includes(id))
  const children = roster.filter((person) => form.childIds.includes(person.id) && isChild(person))
  const asked = new Set([...form.caregiverIds, ...form.childIds])
  if (caregivers.length + children.length < asked.size) throw new Refused('not-in-household', 422)
  if (asked.size === 0) throw new Refused('nobody-in-plan', 422)

  const chosen: PlanPeople = {
    caregivers: caregivers.map(({ id }) => id),
    children: children.map(({ id, motherId }) => ({ id, motherId })),
    birthCertificateFor: form.birthCertificateFor ?? [],
  }
  return { household: { ...household, reunifiedOn: household.reunifiedOn }, chosen }
}
