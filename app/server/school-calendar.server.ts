import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { calendarPeriods } from '#db/schema/index'
import type { Db } from '#db/store'
import type { LeanSeasons } from '~/domain/mentoring/lean-season'
import type { SchoolYears } from '~/domain/schooling/school-term'
import type { PeriodKind } from '~/domain/settings/calendar-periods'

/** The first and last days of the school years that were entered. */
export async function schoolYears(db: Db): Promise<SchoolYears> {
  return await daysOf(db, 'schoolYear')
}

/** The first and last days of the lean seasons that were entered. */
export async function leanSeasons(db: Db): Promise<LeanSeasons> {
  return await daysOf(db, 'lean')
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

function daysOf(db: Db, kind: PeriodKind) {
  return db
    .select({ startsOn: calendarPeriods.startsOn, endsOn: calendarPeriods.endsOn })
    .from(calendarPeriods)
    .where(and(eq(calendarPeriods.kind, kind), isNull(calendarPeriods.withdrawnAt)))
    .orderBy(asc(calendarPeriods.startsOn))
}
