import { eq } from 'drizzle-orm'
import { events, eventSubjects } from '#db/schema/index'
import type { Store } from '#db/store'

/** What was done to a subject, in order. */
export async function actionsOn(store: Store, subjectId: string) {
  const rows = await store.query
    .select({ action: events.action })
    .from(events)
    .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
    .where(eq(eventSubjects.subjectId, subjectId))
    .orderBy(events.id)
  return rows.map(({ action }) => action)
}
