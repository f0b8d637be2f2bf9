import { and, eq, gt, gte, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { hasChildAway } from './has-child-away.server'
import { noDueDate, type Cursor, type HouseholdFilters } from './household-filters'

/** By next due date, what has none last, then by id: the order of the list and of its pages. */
const dueOrder = sql<string>`coalesce(${households.nextDueOn}, ${sql.raw(`'${noDueDate}'`)})`

/** Closed cases stand by the day of their closing, the last one first. */
export function listOrder({ closed }: HouseholdFilters) {
  return closed ? sql<string>`coalesce(${households.closedOn}, '')` : dueOrder
}

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
  )
}

export function pageWhere(filters: HouseholdFilters): SQL | undefined {
  const { after, before, closed } = filters
  const cursor = after ?? before
  const past = (after === null) === closed ? gt : lt
  return cursor ? beyond(listOrder(filters), cursor, past) : undefined
}

function beyond(order: SQL, { dueOn, id }: Cursor, past: typeof gt) {
  return or(past(order, dueOn), and(eq(order, dueOn), past(households.id, id)))
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
