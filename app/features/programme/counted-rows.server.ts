import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { households, kits, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { linkRows, type LinkRows } from '~/server/link-rows.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { LinkFilters } from './link-filters'
import type { ProgrammeFilter } from './programme-filter'

/** The milestones and results behind every number of the programme, closed cases included. */
export async function countedRows(context: Context, filter: ProgrammeFilter): Promise<LinkRows> {
  return linkRows(context.store.query, countedHouseholds(context, filter))
}

/** @param action whose households: those of the programme's numbers, or those of the own team */
export function countedHouseholds(
  { actor, store }: Context,
  { department, links, leaves = false }: ProgrammeFilter,
  action: Action = 'programme.read',
) {
  return and(
    visibleHouseholds(store.query, actor, action),
    department === null ? undefined : eq(households.departmentPcode, department),
    links ? narrowedTo(store.query, links) : undefined,
    leaves || actor.role === 'auditor' ? mayBeReported(store.query) : undefined,
  )
}

/** Risk and officer are those of today. */
function narrowedTo(db: Db, { commune, officer, kitType, risk }: LinkFilters) {
  return and(
    commune === null ? undefined : eq(households.communePcode, commune),
    officer === null ? undefined : eq(households.officerId, officer),
    risk === null ? undefined : eq(households.riskLevel, risk),
    kitType === null ? undefined : inArray(households.id, withKit(db, kitType)),
  )
}

function withKit(db: Db, code: string) {
  return db
    .select({ id: kits.householdId })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(and(eq(kitTypes.code, code), inArray(kits.state, ['partlyDelivered', 'delivered'])))
}

/** Families that refuse to be counted are in nothing that leaves the team. */
function mayBeReported(db: Db) {
  return notInArray(households.id, householdsRefusing(db, 'reports'))
}

/** What a file is made of, and how many households it leaves out because they do not want to be counted. */
export async function reportedHouseholds(context: Context, filter: ProgrammeFilter) {
  const db = context.store.query
  const counted = countedHouseholds(context, filter)
  const refusing = inArray(households.id, householdsRefusing(db, 'reports'))
  const [reported, leftOut] = await Promise.all([
    db
      .select({ id: households.id })
      .from(households)
      .where(and(counted, mayBeReported(db))),
    db.select({ id: households.id }).from(households).where(and(counted, refusing)),
  ])
  return { ids: reported.map(({ id }) => id), leftOut: leftOut.length }
}
