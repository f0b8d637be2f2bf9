import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Context } from '~/server/context.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { linkRows, type LinkRows } from '~/server/link-rows.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { ProgrammeFilter } from './programme-filter'

/** The milestones and results behind every number of the programme, closed cases included. */
export async function countedRows(context: Context, filter: ProgrammeFilter): Promise<LinkRows> {
  return linkRows(context.store.query, countedHouseholds(context, filter))
}

export function countedHouseholds({ actor, store }: Context, { department, leaves = false }: ProgrammeFilter) {
  const counted = visibleHouseholds(store.query, actor, 'programme.read')
  return and(
    counted,
    department === null ? undefined : eq(households.departmentPcode, department),
    leaves || actor.role === 'auditor' ? mayBeReported(store.query) : undefined,
  )
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
