import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { events, eventSubjects, users } from '#db/schema/index'
import type { CanonicalValue } from '~/domain/text/canonical-json'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'

export type JournalEntry = {
  id: string
  at: string
  action: string
  details: Record<string, CanonicalValue>
  by: string | null
}

export type Journal = { entries: JournalEntry[]; next: string | null }

/**
 * What was done for a household, newest first, a page at a time; nothing for a household this actor may not read.
 *
 * @param before where the last page ended, as `next` said it
 */
export async function journalOfHousehold(
  { actor, store }: Context,
  householdId: string,
  { before, limit }: { before?: string | null; limit: number },
): Promise<Journal> {
  const db = store.query
  const rows = await db
    .select({ id: events.id, at: events.at, action: events.action, body: events.body, by: users.displayName })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(inArray(eventSubjects.subjectId, readableHousehold(db, actor, householdId)), olderThan(before ?? null)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit + 1)
  const entries = rows
    .slice(0, limit)
    .map(({ body, at, ...row }) => ({ ...row, at: at.toISOString(), details: detailsIn(body) }))
  const last = rows.length > limit ? entries.at(-1) : undefined
  return { entries, next: last ? `${last.at}_${last.id}` : null }
}

function olderThan(before: string | null) {
  const last = instantCursor(before)
  return last ? or(lt(events.at, last.at), and(eq(events.at, last.at), lt(events.id, last.id))) : undefined
}

function detailsIn(body: string) {
  return (JSON.parse(body) as { details: Record<string, CanonicalValue> }).details
}
