import { and, asc, eq, inArray, type SQLWrapper } from 'drizzle-orm'
import { sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { attendanceMarks } from '~/domain/schooling/attendance'
import { isPresent } from '~/domain/schooling/roll-call'

/** The sessions at which each of these children was present or late, the first held first. */
export function presencesOf(db: Db, personIds: string[] | SQLWrapper) {
  return db
    .select({ personId: sessionAttendance.personId, on: tutoringSessions.heldOn, evidenceId: tutoringSessions.id })
    .from(sessionAttendance)
    .innerJoin(tutoringSessions, eq(tutoringSessions.id, sessionAttendance.sessionId))
    .where(
      and(
        inArray(sessionAttendance.personId, personIds),
        inArray(sessionAttendance.mark, attendanceMarks.filter(isPresent)),
      ),
    )
    .orderBy(asc(tutoringSessions.heldOn), asc(tutoringSessions.id))
}
