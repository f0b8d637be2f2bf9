import { desc, eq } from 'drizzle-orm'
import { sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { missedInARow } from '~/domain/alerts/household-signals'
import { followSignalsOfChildren } from './follow-signals.server'

/** A session was missed without a reason: the alert follows where that was one too many in a row. */
export async function followMissedSessions(tx: Db, context: { now: Date }, personIds: string[]) {
  if (personIds.length === 0) return
  const missedOften: string[] = []
  for (const personId of personIds) {
    const marks = await tx
      .select({ mark: sessionAttendance.mark })
      .from(sessionAttendance)
      .innerJoin(tutoringSessions, eq(tutoringSessions.id, sessionAttendance.sessionId))
      .where(eq(sessionAttendance.personId, personId))
      .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
      .limit(missedInARow + 1)
    if (marks.length > missedInARow && marks.every(({ mark }) => mark.startsWith('absent'))) missedOften.push(personId)
  }
  await followSignalsOfChildren(tx, context, missedOften)
}
