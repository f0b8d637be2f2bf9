import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { concerns, users } from '#db/schema/index'
import type { ConcernKind } from '~/domain/concerns/concern-codes'
import { concernState } from '~/domain/concerns/concern-state'
import { nigerDate } from '~/domain/dates'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { visibleConcerns } from '~/server/visible-concerns.server'
import { childrenNamed } from './children-named.server'
import { standingAssignments } from './standing-assignments.server'

const pageSize = 25

export type WorryFilter = { state: 'open' | 'mine' | 'closed'; after: string | null }

export function worryFilter(query: URLSearchParams): WorryFilter {
  const state = query.get('state')
  return { state: state === 'closed' || state === 'mine' ? state : 'open', after: query.get('after') }
}

/** Worries a focal point may read, children in danger first and then the nearest deadline, closed ones the latest first; null for anybody else. */
export async function worryList({ actor, store, now }: Context, { state, after }: WorryFilter) {
  const db = store.query
  const today = nigerDate(now)
  if (!(await isFocalPoint(db, actor.id, today))) return null
  const closed = state === 'closed'
  const rows = await db
    .select({ concern: concerns, assignedTo: users.displayName })
    .from(concerns)
    .leftJoin(users, eq(users.id, concerns.assignedToId))
    .where(
      and(
        closed ? isNotNull(concerns.closedAt) : isNull(concerns.closedAt),
        state === 'mine' ? eq(concerns.assignedToId, actor.id) : undefined,
        beyond(after, closed),
        visibleConcerns(db, actor, today),
      ),
    )
    .orderBy(
      ...(closed
        ? [desc(concerns.closedAt), desc(concerns.id)]
        : [desc(concerns.inDanger), asc(concerns.answerBy), asc(concerns.id)]),
    )
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const standing = await standingAssignments(
    db,
    shown.map(({ concern }) => concern),
    today,
  )
  const holders = new Map(shown.map(({ concern, assignedTo }) => [concern.id, assignedTo]))
  const children = await childrenNamed(
    store,
    shown.map(({ concern }) => concern.personId),
  )
  const last = rows.length > pageSize ? shown.at(-1)?.concern : undefined
  return {
    state,
    rows: standing.map((concern) => ({
      id: concern.id,
      code: concern.code,
      kind: concern.kind as ConcernKind,
      inDanger: concern.inDanger,
      child: children.get(concern.personId ?? '') ?? childKept(concern),
      state: concernState(concern),
      assignedTo: concern.assignedToId === null ? null : (holders.get(concern.id) ?? null),
      answerBy: concern.answerBy.toISOString(),
      closedAt: concern.closedAt?.toISOString() ?? null,
      late: concern.takenUpAt === null && concern.answerBy.getTime() < now.getTime(),
    })),
    next: last ? cursorOf(last, closed) : null,
  }
}

export type WorryList = NonNullable<Awaited<ReturnType<typeof worryList>>>
export type WorryRow = WorryList['rows'][number]

/** As it was known when the worry was raised, for a child whose own entry is gone. */
function childKept({ childFirstName, childCode }: typeof concerns.$inferSelect) {
  return childCode === null ? null : { firstName: childFirstName ?? childCode, code: childCode }
}

/** Of open worries it says first whether the last one was of a child in danger. */
function cursorOf({ inDanger, closedAt, answerBy, id }: typeof concerns.$inferSelect, closed: boolean) {
  if (closed) return `${closedAt?.toISOString() ?? ''}_${id}`
  return `${inDanger ? danger : ''}${answerBy.toISOString()}_${id}`
}

const danger = 'danger~'

function beyond(after: string | null, closed: boolean) {
  const inDanger = after?.startsWith(danger) ?? false
  const last = instantCursor(inDanger ? (after?.slice(danger.length) ?? null) : after)
  if (!last) return undefined
  if (closed) return or(lt(concerns.closedAt, last.at), and(eq(concerns.closedAt, last.at), lt(concerns.id, last.id)))
  const later = or(gt(concerns.answerBy, last.at), and(eq(concerns.answerBy, last.at), gt(concerns.id, last.id)))
  const alike = and(eq(concerns.inDanger, inDanger), later)
  return inDanger ? or(alike, eq(concerns.inDanger, false)) : alike
}
