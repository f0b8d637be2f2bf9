import { eq, notExists, sql } from 'drizzle-orm'
import { schoolEndings, schools } from '#db/schema/index'
import type { Db } from '#db/store'

/** Schools that take enrolments and groups: neither shut nor the same as another. */
export function isOpenSchool(db: Db) {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(schoolEndings)
      .where(eq(schoolEndings.schoolId, schools.id)),
  )
}
