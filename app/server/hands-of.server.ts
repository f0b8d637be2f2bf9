import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { events, eventSubjects } from '#db/schema/index'
import type { Db } from '#db/store'
import { handingActions, withSameHands, type Handing } from '~/domain/staff/same-hands'

/** These people and everybody who is one person with one of them: who opened their accounts, whose accounts they opened. */
export async function handsOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const given = await handings(db, inArray(eventSubjects.subjectId, [...ids]))
  const gave = await handings(db, inArray(events.actorId, [...ids]))
  return withSameHands(ids, [...given, ...gave])
}

/** Whether this person opened the account of one of the others, or one of them opened theirs. */
export async function isSameHands(db: Db, id: string, ids: readonly string[]): Promise<boolean> {
  const others = [...new Set(ids)].filter((other) => other !== id)
  if (others.length === 0) return false
  const people = [id, ...others]
  const among = and(inArray(eventSubjects.subjectId, people), inArray(events.actorId, people))
  return withSameHands([id], await handings(db, among)).some((one) => others.includes(one))
}

async function handings(db: Db, where: SQL | undefined): Promise<Handing[]> {
  const rows = await db
    .selectDistinct({ byId: events.actorId, toId: eventSubjects.subjectId })
    .from(events)
    .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
    .where(and(inArray(events.action, [...handingActions]), eq(eventSubjects.kind, 'user'), where))
  return rows.flatMap(({ byId, toId }) => (byId === null ? [] : { byId, toId }))
}
