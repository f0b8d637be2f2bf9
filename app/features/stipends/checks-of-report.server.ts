import { and, eq, gte, lte } from 'drizzle-orm'
import { groupChecks, spotChecks } from '#db/schema/index'
import type { Db } from '#db/store'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import type { ReportRow } from './visible-reports.server'

/** What was found on the spot: noted with the report, or on the day itself while there was none. */
export async function checksOfReport(db: Db, { id, tutorId, month }: ReportRow) {
  const [ofReport, ofDay] = await Promise.all([
    db.select().from(spotChecks).where(eq(spotChecks.reportId, id)),
    db
      .select()
      .from(groupChecks)
      .where(
        and(
          eq(groupChecks.tutorId, tutorId),
          gte(groupChecks.visitedOn, `${month}-01`),
          lte(groupChecks.visitedOn, lastDayOf(month)),
        ),
      ),
  ])
  return [...ofReport, ...ofDay].sort((one, other) => (one.visitedOn + one.id < other.visitedOn + other.id ? -1 : 1))
}
