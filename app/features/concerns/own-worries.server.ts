import { and, desc, eq, lt, type SQL } from 'drizzle-orm'
import { concernAdditions, concernNames, concerns } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ConcernKind } from '~/domain/concerns/concern-codes'
import { concernState } from '~/domain/concerns/concern-state'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { childInReach } from './child-in-reach.server'
import { eligibleFocalPoints } from './focal-points-in-force.server'
import { standingAssignments } from './standing-assignments.server'

const pageSize = 20

/** What this person raised, the latest first: code, day, deadline and state, and nothing of what was done. */
export async function ownWorries({ actor, store, now }: Context, before: string | null) {
  const db = store.query
  const [raised, focalPoint] = await Promise.all([
    ownRows(db, actor.id, before === null ? undefined : lt(concerns.id, before)),
    isFocalPoint(db, actor.id, nigerDate(now)),
  ])
  const rows = await standingAssignments(db, raised, nigerDate(now))
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return { focalPoint, worries: rows.slice(0, pageSize).map((row) => receipt(row, now)), next: last?.id ?? null }
}

/** The receipt of one of them, with what this person told, and whether anybody can read it. */
export async function ownWorry(context: Context, concernId: string) {
  const { actor, store, now } = context
  const db = store.query
  const raised = await ownRows(db, actor.id, eq(concerns.id, concernId))
  const [row] = await standingAssignments(db, raised, nigerDate(now))
  if (!row) return null
  const [additions, names, child] = await Promise.all([
    db
      .select({ id: concernAdditions.id, words: concernAdditions.words, addedAt: concernAdditions.addedAt })
      .from(concernAdditions)
      .where(eq(concernAdditions.concernId, concernId))
      .orderBy(desc(concernAdditions.addedAt)),
    db.select().from(concernNames).where(eq(concernNames.concernId, concernId)),
    row.personId === null ? null : childInReach(db, actor, row.personId),
  ])
  if (child) logAccess(context, 'concern', concernId)
  const tokens = names.map(({ token }) => token)
  const [readers, identities] = await Promise.all([
    eligibleFocalPoints(db, tokens, nigerDate(now)),
    identitiesOf(store, child ? [child.id] : []),
  ])
  return {
    ...receipt(row, now),
    words: row.words,
    aboutWords: row.aboutWords,
    child: child && { code: child.code, firstName: identities.get(child.id)?.givenName ?? child.code },
    nobodyReads: readers.length === 0,
    additions: additions.map(({ addedAt, ...addition }) => ({ ...addition, at: addedAt.toISOString() })),
  }
}

export type OwnWorry = NonNullable<Awaited<ReturnType<typeof ownWorry>>>
export type OwnWorryLine = Awaited<ReturnType<typeof ownWorries>>['worries'][number]

type Row = Awaited<ReturnType<typeof ownRows>>[number]

function ownRows(db: Db, reporterId: string, which: SQL | undefined) {
  return db
    .select()
    .from(concerns)
    .where(and(eq(concerns.raisedById, reporterId), which))
    .orderBy(desc(concerns.id))
    .limit(pageSize + 1)
}

function receipt(row: Row, now: Date) {
  const { id, code, inDanger, raisedAt, answerBy, takenUpAt, closedAt } = row
  const state = concernState({ takenUpAt, closedAt })
  return {
    id,
    code,
    kind: row.kind as ConcernKind,
    inDanger,
    state,
    raisedAt: raisedAt.toISOString(),
    answerBy: answerBy.toISOString(),
    late: state === 'received' && answerBy.getTime() < now.getTime(),
  }
}
