import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db } from '#db/store'

export type EventTold = { position: number; hash: string; body: string }

/** The sealed deeds on these subjects, in the order of the chain; the takings of packets are left out. */
export async function eventStory(db: Db, subjectIds: string[]): Promise<EventTold[]> {
  return await db
    .selectDistinct({ position: eventSeals.position, hash: events.hash, body: events.body })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(and(inArray(eventSubjects.subjectId, subjectIds), ne(events.action, 'packet.taken')))
    .orderBy(asc(eventSeals.position))
}
