import { and, asc, eq, inArray, isNull, type SQLWrapper } from 'drizzle-orm'
import { childContacts, sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { attendanceMarks } from '~/domain/schooling/attendance'
import { isPresent } from '~/domain/schooling/roll-call'

export type Presence = {
  personId: string
  on: CivilDate
  evidence: 'firstSession' | 'firstContact'
  evidenceId: string
}

/** The sessions at which each of these children was present or late and the mentoring contacts with it, the first first. */
export async function presencesOf(db: Db, personIds: string[] | SQLWrapper): Promise<Presence[]> {
  const sessions = await db
    .select({ personId: sessionAttendance.personId, on: tutoringSessions.heldOn, evidenceId: tutoringSessions.id })
    .from(sessionAttendance)
    .innerJoin(tutoringSessions, eq(tutoringSessions.id, sessionAttendance.sessionId))
    .where(
      and(
        inArray(sessionAttendance.personId, personIds),
        inArray(sessionAttendance.mark, attendanceMarks.filter(isPresent)),
        isNull(tutoringSessions.withdrawnAt),
      ),
    )
    .orderBy(asc(tutoringSessions.heldOn), asc(tutoringSessions.id))
  const contacts = await db
    .select({ personId: childContacts.personId, on: childContacts.contactedOn, evidenceId: childContacts.id })
    .from(childContacts)
    .where(inArray(childContacts.personId, personIds))
    .orderBy(asc(childContacts.contactedOn), asc(childContacts.id))
  return [
    ...sessions.map((session) => ({ ...session, evidence: 'firstSession' as const })),
    ...contacts.map((contact) => ({ ...contact, evidence: 'firstContact' as const })),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
