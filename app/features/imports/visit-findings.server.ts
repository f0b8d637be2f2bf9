import { and, eq, inArray } from 'drizzle-orm'
import { businesses, kitDeliveries, kits, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import type { Finding } from '~/domain/imports/finding'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { namedHouseholdFinding } from './named-household-finding'
import type { RowFinding } from './office-findings.server'
import { householdsNamed, parts } from './references.server'

/** A household that is not there or has not exactly one business, a visit before the kit, a visit that is there already. */
export async function visitFindings(db: Db, actor: Actor, rows: readonly FileRow[]): Promise<RowFinding[]> {
  const wanted = rows.flatMap(({ row, read }) => (read?.kind === 'visits' ? [{ row, ...read.row }] : []))
  const named = await householdsNamed(
    db,
    actor,
    wanted.map(({ household }) => household),
  )
  const ids = [...named.values()].map(({ id }) => id)
  const [owned, delivered, visited] = await Promise.all([
    businessesOf(db, ids),
    firstDeliveries(db, ids),
    visitsOf(db, ids),
  ])
  return wanted.flatMap(({ row, household, visitedOn }) => {
    const known = named.get(household)
    const found = namedHouseholdFinding(household, known) ?? findingOf(known?.id ?? '', household, visitedOn)
    return found ? [{ row, finding: found }] : []
  })

  function findingOf(id: string, household: string, visitedOn: string): Finding | null {
    const count = owned.get(id)?.length ?? 0
    if (count === 0) return { field: 'household', code: 'noBusiness', found: household }
    if (count > 1) return { field: 'household', code: 'severalBusinesses', found: household }
    const on = delivered.get(id)
    if (on !== undefined && visitedOn < on)
      return { field: 'visitedOn', code: 'beforeDelivery', found: visitedOn, values: { on } }
    return visited.has(`${id}|${visitedOn}`) ? { field: 'visitedOn', code: 'visitKnown', found: visitedOn } : null
  }
}

async function businessesOf(db: Db, householdIds: string[]) {
  const rows = []
  for (const some of parts(householdIds))
    rows.push(
      ...(await db
        .select({ id: businesses.id, householdId: businesses.householdId })
        .from(businesses)
        .where(inArray(businesses.householdId, some))),
    )
  return groupBy(rows, ({ householdId }) => householdId)
}

async function firstDeliveries(db: Db, householdIds: string[]) {
  const first = new Map<string, string>()
  for (const some of parts(householdIds)) {
    const rows = await db
      .select({ householdId: kits.householdId, on: kitDeliveries.deliveredOn })
      .from(kitDeliveries)
      .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
      .where(and(inArray(kits.householdId, some)))
    for (const { householdId, on } of rows) if (on < (first.get(householdId) ?? '9999')) first.set(householdId, on)
  }
  return first
}

async function visitsOf(db: Db, householdIds: string[]) {
  const known = new Set<string>()
  for (const some of parts(householdIds)) {
    const rows = await db
      .select({ householdId: visits.householdId, on: visits.visitedOn })
      .from(visits)
      .where(inArray(visits.householdId, some))
    for (const { householdId, on } of rows) known.add(`${householdId}|${on}`)
  }
  return known
}
