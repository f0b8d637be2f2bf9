import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { households, searchTokens } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { parseCaseNumber } from '~/domain/households/case-number'
import { placeOf } from '~/domain/households/places'
import { withWholeNumbers } from '~/domain/search/typed-words'
import { hasChildAway } from './has-child-away.server'
import { blindTokensOf } from '~/server/identity.server'
import { noDueDate, type Cursor, type HouseholdFilters } from './household-filters'

/** By next due date, what has none last, then by id: the order of the list and of its pages. */
export const dueOrder = sql<string>`coalesce(${households.nextDueOn}, ${sql.raw(`'${noDueDate}'`)})`

/** The filters of the address, without who may see what and without paging. */
export function filtersWhere(db: Db, filters: HouseholdFilters, today: CivilDate): SQL | undefined {
  return and(
    filters.closed ? isNotNull(households.closedOn) : isNull(households.closedOn),
    filters.place ? inPlace(filters.place) : undefined,
    filters.risk ? eq(households.riskLevel, filters.risk) : undefined,
    filters.due === 'late' ? lte(households.lateFrom, today) : undefined,
    filters.due === 'week' ? dueThisWeek(today) : undefined,
    filters.childAway ? hasChildAway(db, today) : undefined,
    filters.officer ? eq(households.officerId, filters.officer) : undefined,
    filters.search ? matches(db, filters.search) : undefined,
  )
}

export function pageWhere({ after, before }: HouseholdFilters): SQL | undefined {
  if (after) return beyond(after, gt)
  return before ? beyond(before, lt) : undefined
}

function beyond({ dueOn, id }: Cursor, past: typeof gt) {
  return or(past(dueOrder, dueOn), and(eq(dueOrder, dueOn), past(households.id, id)))
}

function inPlace(pcode: string) {
  return or(
    eq(households.communePcode, pcode),
    eq(households.departmentPcode, pcode),
    eq(households.regionPcode, pcode),
  )
}

function dueThisWeek(today: CivilDate) {
  return and(gte(households.nextDueOn, today), lte(households.nextDueOn, addDays(today, 7)))
}

/** A case number or P-code as a whole, or every word found as a name, a village, a commune, a code or the beginning of one. */
function matches(db: Db, search: string) {
  const number = parseCaseNumber(search)
  if (number) return eq(households.caseNumber, number)
  const place = placeOf(search)
  if (place) return inPlace(place.pcode)
  const tokens = blindTokensOf(withWholeNumbers(search))
  if (tokens.length === 0) return sql`1 = 0`
  return and(
    ...tokens.map((token) =>
      inArray(
        households.id,
        db.select({ id: searchTokens.householdId }).from(searchTokens).where(eq(searchTokens.token, token)),
      ),
    ),
  )
}
