import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { people, searchTokens } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { blindTokensOf } from '~/server/identity.server'

export const peoplePageSize = 50
const countLimit = 1000

export type PeopleFilters = {
  search: string
  cohort: string | null
  reintegration: boolean
  after: string | null
  before: string | null
}

export function peopleFilters(query: URLSearchParams): PeopleFilters {
  const cohort = query.get('cohort') ?? ''
  return {
    search: (query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 100),
    cohort: /^20\d\d$/.test(cohort) ? cohort : null,
    reintegration: query.get('reintegration') === 'on',
    after: code(query.get('after')),
    before: code(query.get('before')),
  }
}

export function peopleHref({ search, cohort, reintegration }: PeopleFilters, page: Record<string, string> = {}) {
  const query = new URLSearchParams(page)
  if (search) query.set('q', search)
  if (cohort) query.set('cohort', cohort)
  if (reintegration) query.set('reintegration', 'on')
  return query.size === 0 ? '/people' : `/people?${query.toString()}`
}

/**
 * People whom the centre assisted and who have no household here, by cohort. Codes and no names: they belong to no
 * officer's cases. A name that is known can be looked up.
 */
export async function peoplePage({ actor, store }: Context, filters: PeopleFilters) {
  const db = store.query
  const where = and(mayEver(actor.role, 'household.read') ? withoutHousehold : nobody, filtersWhere(db, filters))
  const backwards = filters.before !== null && filters.after === null
  const order = backwards ? desc : asc
  const [found, matched, cohorts] = await Promise.all([
    db
      .select()
      .from(people)
      .where(and(where, pageWhere(filters)))
      .orderBy(order(people.code))
      .limit(peoplePageSize + 1),
    db
      .select({ id: people.id })
      .from(people)
      .where(where)
      .limit(countLimit + 1),
    db.selectDistinct({ cohort: people.centreCohort }).from(people).where(isNotNull(people.centreCohort)),
  ])
  const more = found.length > peoplePageSize
  const rows = found.slice(0, peoplePageSize)
  if (backwards) rows.reverse()
  const first = rows[0]
  const last = rows.at(-1)
  return {
    filters,
    matching: matched.length,
    cohorts: cohorts.flatMap(({ cohort }) => cohort ?? []).sort(),
    previous: first && (backwards ? more : filters.after !== null) ? peopleHref(filters, { before: first.code }) : null,
    next: last && (backwards || more) ? peopleHref(filters, { after: last.code }) : null,
    rows: rows.map(({ id, code, sex, birthYear, birthEstimated, centreCohort, reintegration, synthetic }) => {
      return { id, code, sex, birthYear, birthEstimated, centreCohort, reintegration, synthetic }
    }),
  }
}
export type PeoplePage = Awaited<ReturnType<typeof peoplePage>>

const withoutHousehold = and(isNull(people.householdId), isNotNull(people.centreCohort))
const nobody = eq(people.id, '')

function filtersWhere(db: Db, { search, cohort, reintegration }: PeopleFilters): SQL | undefined {
  const tokens = search ? blindTokensOf(search) : []
  return and(
    cohort ? eq(people.centreCohort, cohort) : undefined,
    reintegration ? eq(people.reintegration, true) : undefined,
    search && tokens.length === 0 ? nobody : undefined,
    ...tokens.map((token) =>
      inArray(
        people.id,
        db.select({ id: searchTokens.subjectId }).from(searchTokens).where(eq(searchTokens.token, token)),
      ),
    ),
  )
}

function pageWhere({ after, before }: PeopleFilters) {
  if (after) return gt(people.code, after)
  return before ? lt(people.code, before) : undefined
}

function code(text: string | null) {
  return text !== null && /^P-\d{4}-\d{4,7}$/.test(text) ? text : null
}
