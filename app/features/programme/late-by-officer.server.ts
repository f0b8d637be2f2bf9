import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { countedHouseholds } from './counted-rows.server'
import type { ProgrammeFilter } from './programme-filter'

export type OfficerCaseload = { officerId: string; officer: string; open: number; late: number }

/** Open households of each officer and those in which something is late today; the most late first. */
export async function lateByOfficer(context: Context, filter: ProgrammeFilter): Promise<OfficerCaseload[]> {
  const today = nigerDate(context.now)
  const late = sql<number>`sum(case when ${households.lateFrom} <= ${today} then 1 else 0 end)`.mapWith(Number)
  const caseloads = await context.store.query
    .select({ officerId: users.id, officer: users.displayName, open: count(), late })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(and(countedHouseholds(context, filter), isNull(households.closedOn)))
    .groupBy(users.id, users.displayName)
  return caseloads.sort((a, b) => b.late - a.late || a.officer.localeCompare(b.officer))
}
