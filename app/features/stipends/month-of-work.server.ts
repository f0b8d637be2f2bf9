import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import { groups, schools, transportCosts, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { closureOn } from '~/domain/schooling/closures'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import type { ReportContent } from '~/domain/stipends/report-content'
import { closuresBetween } from '~/server/closures-of.server'

/** The sessions a tutor held and logged in a month, and the transport noted: what a report is made of, nothing typed twice. */
export async function monthOfWork(db: Db, tutorId: string, month: string): Promise<ReportContent> {
  const [from, to] = [`${month}-01`, lastDayOf(month)]
  const closures = await closuresBetween(db, from, to)
  const sessions = await db
    .select({ session: tutoringSessions, school: schools })
    .from(tutoringSessions)
    .innerJoin(groups, eq(groups.id, tutoringSessions.groupId))
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .where(heldIn(tutorId, month))
    .orderBy(asc(tutoringSessions.heldOn), asc(tutoringSessions.id))
  const transport = await db
    .select({ travelledOn: transportCosts.travelledOn, cost: transportCosts.cost, note: transportCosts.note })
    .from(transportCosts)
    .where(
      and(
        eq(transportCosts.tutorId, tutorId),
        gte(transportCosts.travelledOn, from),
        lte(transportCosts.travelledOn, to),
      ),
    )
    .orderBy(asc(transportCosts.travelledOn))
  return {
    v: 1,
    month,
    sessions: sessions.map(({ session, school }) => ({
      id: session.id,
      groupId: session.groupId,
      heldOn: session.heldOn,
      writtenOn: nigerDate(session.recordedAt),
      durationMinutes: session.durationMinutes,
      subject: session.subject,
      present: session.present,
      expected: session.expected,
      onClosedDay: closureOn(closures, school, session.heldOn) !== null,
    })),
    transport: transport.filter(({ cost }) => cost > 0),
  }
}

/** Sessions a tutor held in a month and did not withdraw. */
export function heldIn(tutorId: string, month: string) {
  return and(
    eq(tutoringSessions.heldById, tutorId),
    gte(tutoringSessions.heldOn, `${month}-01`),
    lte(tutoringSessions.heldOn, lastDayOf(month)),
    isNull(tutoringSessions.withdrawnAt),
  )
}
