import { and, desc, eq, exists, gte, like, lt, or, sql, type SQL } from 'drizzle-orm'
import { events, eventSeals, eventSubjects, kits, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Role } from '~/domain/access/roles'
import { auditAreas, auditAreasOf } from '~/domain/audit/audit-areas'
import { codeOf } from '~/domain/audit/code-of'
import { bodyOf } from '~/domain/audit/chain-check'
import { addDays } from '~/domain/dates'
import type { CanonicalValue } from '~/domain/text/canonical-json'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import type { EventFilter } from './event-filter'

const PAGE = 40

export type SealedEvent = {
  id: string
  at: string
  action: string
  details: Record<string, CanonicalValue>
  /** Null where the programme itself did it. */
  by: { role: Role; code: string } | null
  /** Null while it is not sealed. */
  position: number | null
}

/** Deeds of the areas that this actor reads, newest first, without a name. */
export async function sealedEvents({ actor, store: { query } }: Context, filter: EventFilter) {
  const found = await query
    .select({ event: events, role: users.role, position: eventSeals.position })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .leftJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(and(ofArea(actor.role, filter), ofKit(query, filter), ofDays(filter), afterRow(filter.after)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE).map(({ event, role, position }): SealedEvent => {
    const details = bodyOf(event.body)?.['details'] as Record<string, CanonicalValue> | undefined
    const by = role && event.actorId ? { role, code: codeOf(event.actorId) } : null
    return { id: event.id, at: event.at.toISOString(), action: event.action, details: details ?? {}, by, position }
  })
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? `${Date.parse(last.at)}_${last.id}` : null }
}

function ofArea(role: Role, { area }: EventFilter): SQL | undefined {
  const readable = auditAreasOf(role)
  const asked = area && readable.includes(area) ? [area] : readable
  const prefixes = asked.flatMap((name) => [...auditAreas[name]])
  return or(...prefixes.map((prefix) => like(events.action, `${prefix}%`)))
}

function ofKit(db: Db, { kit }: EventFilter): SQL | undefined {
  if (!kit) return undefined
  const subject = db
    .select({ one: sql`1` })
    .from(eventSubjects)
    .innerJoin(kits, eq(kits.id, eventSubjects.subjectId))
    .where(and(eq(kits.number, kit), eq(eventSubjects.eventId, events.id)))
  return exists(subject)
}

/** Whole days in Niger, UTC+1 all year. */
function ofDays({ from, to }: EventFilter): SQL | undefined {
  const midnight = (day: string) => new Date(`${day}T00:00:00+01:00`)
  return and(
    from ? gte(events.at, midnight(from)) : undefined,
    to ? lt(events.at, midnight(addDays(to, 1))) : undefined,
  )
}

function afterRow(after: string | null): SQL | undefined {
  const last = instantCursor(after)
  return last ? or(lt(events.at, last.at), and(eq(events.at, last.at), lt(events.id, last.id))) : undefined
}
