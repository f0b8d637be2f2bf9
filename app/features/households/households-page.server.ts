import { and, asc, desc, eq } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import type { RiskLevel } from '~/domain/households/risk-levels'
import { lateWith } from '~/domain/plans/milestone-state'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { caseloadCounts, countLimit, type CaseloadCounts } from './caseload-counts.server'
import { cursorText, householdsHref, isFiltered, noDueDate, type HouseholdFilters } from './household-filters'
import { householdStrips, type Strip } from './household-strips.server'
import { filtersWhere, listOrder, pageWhere } from './households-where.server'

export const pageSize = 25

export type HouseholdRow = {
  id: string
  caseNumber: string
  /** The main caregiver. */
  name: string
  village: string | null
  placeName: string
  riskLevel: RiskLevel
  officerName: string
  strip: Strip
  nextDueCode: string | null
  nextDueOn: CivilDate | null
  /** Days since the planned date of what is beyond its tolerance; 0 when nothing is late. */
  daysLate: number
  /** What is late, where it is not what is due next. */
  lateCode: string | null
  closedOn: CivilDate | null
}

export type HouseholdsPage = {
  rows: HouseholdRow[]
  today: CivilDate
  filters: HouseholdFilters
  counts: CaseloadCounts
  /** How many match, up to 1 001. */
  matching: number
  previous: string | null
  next: string | null
  /** Where the next page starts: the last due date of this one, or the last closing. */
  lastOn: CivilDate | null
}

/** A page of the caseload: an officer's own households, for a lead those of the team, by what is due next or was closed last. */
export async function householdsPage(context: Context, filters: HouseholdFilters): Promise<HouseholdsPage> {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const matching = and(visibleHouseholds(db, actor, 'household.read'), filtersWhere(db, filters, today))
  const backwards = filters.before !== null && filters.after === null
  const order = backwards === filters.closed ? asc : desc
  const [found, counts, matched] = await Promise.all([
    db
      .select({ household: households, officerName: users.displayName })
      .from(households)
      .innerJoin(users, eq(users.id, households.officerId))
      .where(and(matching, pageWhere(filters)))
      .orderBy(order(listOrder(filters)), order(households.id))
      .limit(pageSize + 1),
    caseloadCounts(context),
    isFiltered(filters)
      ? db
          .select({ id: households.id })
          .from(households)
          .where(matching)
          .limit(countLimit + 1)
      : null,
  ])
  const shown = found.slice(0, pageSize)
  if (backwards) shown.reverse()
  const more = found.length > pageSize
  const rows = await rowsOf(context, shown, today)
  return {
    rows,
    today,
    filters,
    counts,
    matching: matched?.length ?? counts.all,
    previous: (backwards ? more : filters.after !== null) ? pageHref(filters, 'before', rows[0]) : null,
    next: (backwards ? true : more) ? pageHref(filters, 'after', rows.at(-1)) : null,
    lastOn: lastOf(rows.at(-1)),
  }
}

type Found = { household: typeof households.$inferSelect; officerName: string }[]

async function rowsOf({ store }: Context, found: Found, today: CivilDate): Promise<HouseholdRow[]> {
  const ids = found.map(({ household }) => household.id)
  if (ids.length === 0) return []
  const [strips, names] = await Promise.all([
    householdStrips(
      store.query,
      found.map(({ household }) => household),
      today,
    ),
    caseNames(store, ids),
  ])
  return found.map(({ household, officerName }) => ({
    id: household.id,
    caseNumber: household.caseNumber,
    name: names.get(household.id) ?? '',
    village: household.village,
    placeName: placeOf(household.communePcode ?? household.regionPcode)?.name ?? '',
    riskLevel: household.riskLevel,
    officerName,
    strip: strips(household.id),
    closedOn: household.closedOn,
    nextDueCode: household.nextDueCode,
    nextDueOn: household.nextDueOn,
    ...lateness(household, today),
  }))
}

function lateness(household: Found[number]['household'], today: CivilDate) {
  const late = household.closedOn === null ? lateWith(household, today) : null
  return { daysLate: late?.days ?? 0, lateCode: late && late.code !== household.nextDueCode ? late.code : null }
}

function lastOf(row: HouseholdRow | undefined) {
  return row?.closedOn ?? row?.nextDueOn ?? null
}

function pageHref(filters: HouseholdFilters, side: 'before' | 'after', row: HouseholdRow | undefined) {
  if (!row) return null
  return householdsHref(filters, { [side]: cursorText({ dueOn: lastOf(row) ?? noDueDate, id: row.id }) })
}
