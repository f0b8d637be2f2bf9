import { and, eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { linkRows, type LinkRows } from '~/server/link-rows.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { ProgrammeFilter } from './programme-filter'

/** The milestones and results behind every number of the programme, closed cases included. */
export async function countedRows(context: Context, filter: ProgrammeFilter): Promise<LinkRows> {
  return linkRows(context.store.query, countedHouseholds(context, filter))
}

export function countedHouseholds({ actor, store }: Context, { department }: ProgrammeFilter) {
  const counted = visibleHouseholds(store.query, actor, 'programme.read')
  return department === null ? counted : and(counted, eq(households.departmentPcode, department))
}
