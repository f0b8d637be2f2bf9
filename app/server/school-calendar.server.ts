import { and, asc, eq, isNull } from 'drizzle-orm'
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
