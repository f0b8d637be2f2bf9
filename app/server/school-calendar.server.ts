import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { calendarPeriods } from '#db/schema/index'
import type { Db } from '#db/store'
import type { SchoolYears } from '~/domain/schooling/school-term'

/** The first and last days of the school years that were entered. */
export async function schoolYears(db: Db): Promise<SchoolYears> {
  return await db
    .select({ startsOn: calendarPeriods.startsOn, endsOn: calendarPeriods.endsOn })
    .from(calendarPeriods)
    .where(and(eq(calendarPeriods.kind, 'schoolYear'), isNull(calendarPeriods.withdrawnAt)))
    .orderBy(asc(calendarPeriods.startsOn))
}

/** School years and lean seasons as they were entered, for a time axis. */
export async function seasons(db: Db) {
  const { kind, startsOn, endsOn } = calendarPeriods
  const rows = await db
    .select({ kind, startsOn, endsOn })
    .from(calendarPeriods)
    .where(and(inArray(kind, ['schoolYear', 'lean']), isNull(calendarPeriods.withdrawnAt)))
    .orderBy(asc(startsOn))
  return rows.flatMap((row) => (row.kind === 'schoolYear' || row.kind === 'lean' ? [{ ...row, kind: row.kind }] : []))
}
