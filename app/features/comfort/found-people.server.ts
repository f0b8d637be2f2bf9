import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { households, intakes, people } from '#db/schema/index'
import { withWholeNumbers } from '~/domain/search/typed-words'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'
import { shownOfKind, type FoundItem } from './found-item'
import { namedSo } from './token-matches.server'

const mostTaught = 400

/**
 * People by their own name or code. A tutor finds the children of the own groups by first name and code: they must not
 * learn by trying whether a family name belongs to one.
 */
export async function foundPeople(context: Context, typed: string): Promise<FoundItem[]> {
  if (context.actor.role === 'tutor') return await taughtPeople(context, typed)
  const found = await Promise.all([peopleOfCases(context, typed), peopleOfCentre(context, typed)])
  return found.flat()
}

async function peopleOfCases({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const found = await db
    .select({ person: people, caseNumber: households.caseNumber })
    .from(people)
    .innerJoin(households, eq(households.id, people.householdId))
    .where(
      and(isNotNull(people.householdId), visibleChildren(db, actor, 'household.read'), namedSo(db, people.id, typed)),
    )
    .orderBy(desc(people.id))
    .limit(shownOfKind + 1)
  const names = await identitiesOf(
    store,
    found.map(({ person }) => person.id),
  )
  return found.map(({ person: { id, code, householdId }, caseNumber }) => ({
    key: id,
    href: `/households/${householdId ?? ''}/members/${id}`,
    title: fullName(names.get(id)) || code,
    detail: [code, caseNumber],
  }))
}

/** Who has no household yet; somebody in nobody's charge is shown by the code alone. */
async function peopleOfCentre({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const found = await db
    .select({ id: people.id, code: people.code, cohort: people.centreCohort, intakeId: intakes.id })
    .from(people)
    .leftJoin(intakes, eq(intakes.personId, people.id))
    .where(
      and(isNull(people.householdId), visiblePeopleOfCentre(db, actor, 'intake.read'), namedSo(db, people.id, typed)),
    )
    .orderBy(desc(people.id))
    .limit(shownOfKind + 1)
  const names = await identitiesOf(
    store,
    found.flatMap(({ id, intakeId }) => (intakeId === null ? [] : [id])),
  )
  return found.map(({ id, code, cohort }) => ({
    key: id,
    href: `/people/${id}`,
    title: fullName(names.get(id)) || code,
    detail: cohort === null ? [code] : [code, cohort],
  }))
}

async function taughtPeople({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const taught = await db
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(visibleChildren(db, actor, 'child.read'))
    .orderBy(people.id)
    .limit(mostTaught)
  const names = await identitiesOf(
    store,
    taught.map(({ id }) => id),
  )
  return taught
    .map(({ id, code }) => ({ id, code, name: names.get(id)?.givenName ?? code }))
    .filter(({ name, code }) => soundsLike(`${name} ${code}`, withWholeNumbers(typed)))
    .map(({ id, code, name }) => ({ key: id, href: `/children/${id}`, title: name, detail: [code] }))
}
