import { eq, inArray } from 'drizzle-orm'
import { attendanceRegisters, levelChecks, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, addMonths } from '~/domain/dates'
import { attendanceResult } from '~/domain/links/attendance-result'
import type { HouseholdIds } from './household-ids.server'
import type { MeasuredRow } from './survey-results.server'

/** Attendance and levels by child. A month's register counts on its last day; a level that was not tested is no row. */
export async function childResults(db: Db, householdIds: HouseholdIds): Promise<MeasuredRow[]> {
  const [registers, checks] = await Promise.all([
    db
      .select({
        unitId: people.id,
        month: attendanceRegisters.month,
        daysOpen: attendanceRegisters.daysOpen,
        daysPresent: attendanceRegisters.daysPresent,
        daysUnknown: attendanceRegisters.daysUnknown,
      })
      .from(attendanceRegisters)
      .innerJoin(people, eq(people.id, attendanceRegisters.personId))
      .where(inArray(people.householdId, householdIds))
      .orderBy(attendanceRegisters.month, attendanceRegisters.id),
    db
      .select({
        unitId: people.id,
        on: levelChecks.checkedOn,
        language: levelChecks.language,
        reading: levelChecks.reading,
        arithmetic: levelChecks.arithmetic,
      })
      .from(levelChecks)
      .innerJoin(people, eq(people.id, levelChecks.personId))
      .where(inArray(people.householdId, householdIds))
      .orderBy(levelChecks.checkedOn, levelChecks.id),
  ])
  return [
    ...registers.map(({ unitId, month, ...days }) => ({
      measure: 'attendance' as const,
      unitId,
      ...attendanceResult(lastDayOf(month), days),
    })),
    ...checks.flatMap(({ unitId, on, language, ...levels }) =>
      (['reading', 'arithmetic'] as const).flatMap((measure): MeasuredRow[] => {
        const value = levels[measure]
        if (value === null) return []
        return [{ measure, unitId, on, status: 'done', value, band: null, instrumentVersion: `1 ${language}` }]
      }),
    ),
  ]
}

function lastDayOf(month: string) {
  return addDays(addMonths(`${month}-01`, 1), -1)
}
