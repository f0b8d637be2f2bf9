import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { schoolClosures } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { Closure, School } from '~/domain/schooling/closures'

/** The closed days of all schools, communes and single schools that touch a stretch of days. */
export async function closuresBetween(db: Db, from: CivilDate, to: CivilDate): Promise<Closure[]> {
  return await db.select(columns).from(schoolClosures).where(touching(from, to)).orderBy(schoolClosures.startsOn)
}

/** Those that shut one school. */
export async function closuresOfSchool(db: Db, { id, communePcode }: School, from: CivilDate, to: CivilDate) {
  const everySchool = and(isNull(schoolClosures.schoolId), isNull(schoolClosures.communePcode))
  const ofCommune = and(isNull(schoolClosures.schoolId), eq(schoolClosures.communePcode, communePcode))
  return await db
    .select(columns)
    .from(schoolClosures)
    .where(and(touching(from, to), or(eq(schoolClosures.schoolId, id), everySchool, ofCommune)))
    .orderBy(schoolClosures.startsOn)
}

const columns = {
  schoolId: schoolClosures.schoolId,
  communePcode: schoolClosures.communePcode,
  startsOn: schoolClosures.startsOn,
  endsOn: schoolClosures.endsOn,
  reason: schoolClosures.reason,
}

function touching(from: CivilDate, to: CivilDate) {
  return and(isNull(schoolClosures.withdrawnAt), gte(schoolClosures.endsOn, from), lte(schoolClosures.startsOn, to))
}
