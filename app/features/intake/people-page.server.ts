import { and, asc, desc, eq, gt, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { intakes, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { unclaimed, visiblePeopleOfCentre } from '~/server/visible-intakes.server'
import { peopleWithOverdueService } from './overdue-of-people.server'
import { peopleHref, type PeopleFilters } from './people-filters'

export const peoplePageSize = 50
const countLimit = 1000

/**
 * The centre's list: one's own cases and those in nobody's charge, the newest code first. Somebody in nobody's charge
 * is a code and no name; a name that is known can be looked up.
 */
export async function peoplePage({ actor, store, now }: Context, filters: PeopleFilters) {
  const db = store.query
  const where = and(visiblePeopleOfCentre(db, actor, 'intake.read'), filtersWhere(db, filters))
  const backwards = filters.before !== null && filters.after === null
  const order = backwards ? asc : desc
  const [found, matched, cohorts] = await Promise.all([
    db
      .select({ person: people, stage: intakes.stage, registeredOn: intakes.registeredOn, intakeId: intakes.id })
      .from(people)
      .leftJoin(intakes, eq(intakes.personId, people.id))
      .where(and(where, pageWhere(filters)))
      .orderBy(order(people.code))
      .limit(peoplePageSize + 1),
    db
      .select({ id: people.id })
      .from(people)
      .leftJoin(intakes, eq(intakes.personId, people.id))
      .where(where)
      .limit(countLimit + 1),
    db.selectDistinct({ cohort: people.centreCohort }).from(people).where(isNotNull(people.centreCohort)),
  ])
  const more = found.length > peoplePageSize
  const shown = found.slice(0, peoplePageSize)
  if (backwards) shown.reverse()
  const taken = shown.filter(({ intakeId }) => intakeId !== null).map(({ person }) => person.id)
  const [names, overdue] = await Promise.all([identitiesOf(store, taken), peopleWithOverdueService(db, taken, now)])
  const first = shown[0]?.person
  const last = shown.at(-1)?.person
  return {
    filters,
    matching: matched.length,
    cohorts: cohorts.flatMap(({ cohort }) => cohort ?? []).sort(),
    previous: first && (backwards ? more : filters.after !== null) ? peopleHref(filters, { before: first.code }) : null,
    next: last && (backwards || more) ? peopleHref(filters, { after: last.code }) : null,
    rows: shown.map(({ person, stage, registeredOn }) => ({
      id: person.id,
      code: person.code,
      name: fullName(names.get(person.id)),
      sex: person.sex,
      age: Number(nigerDate(now).slice(0, 4)) - person.birthYear,
      cohort: person.centreCohort,
      stage,
      registeredOn,
      overdue: overdue.has(person.id),
    })),
  }
}
export type PeoplePage = Awaited<ReturnType<typeof peoplePage>>

function filtersWhere(db: Db, { state, cohort }: PeopleFilters): SQL | undefined {
  return and(
    cohort ? eq(people.centreCohort, cohort) : undefined,
    state === 'waiting' ? and(isNull(people.householdId), unclaimed(db)) : undefined,
    state !== null && state !== 'waiting' ? eq(intakes.stage, state) : undefined,
  )
}

function pageWhere({ after, before }: PeopleFilters) {
  if (after) return lt(people.code, after)
  return before ? gt(people.code, before) : undefined
}
