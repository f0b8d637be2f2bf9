import { and, desc, inArray, isNull } from 'drizzle-orm'
import { enrolments } from '#db/schema/index'
import type { Db } from '#db/store'
import type { SchoolClass } from '~/domain/schooling/school-classes'

/** The class of each child's latest enrolment that has not ended. */
export async function currentClasses(db: Db, personIds: string[]): Promise<Map<string, SchoolClass>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ personId: enrolments.personId, schoolClass: enrolments.schoolClass })
    .from(enrolments)
    .where(and(inArray(enrolments.personId, personIds), isNull(enrolments.endedOn)))
    .orderBy(desc(enrolments.schoolYear))
  return new Map(rows.reverse().map(({ personId, schoolClass }) => [personId, schoolClass]))
}
