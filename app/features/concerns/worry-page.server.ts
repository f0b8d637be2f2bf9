import { and, asc, eq } from 'drizzle-orm'
import { concernActs, concernAdditions, concernClosures, concernNames, concerns, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ConcernKind } from '~/domain/concerns/concern-codes'
import { concernState } from '~/domain/concerns/concern-state'
import { nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleConcerns } from '~/server/visible-concerns.server'
import { childrenNamed } from './children-named.server'
import { eligibleFocalPoints } from './focal-points-in-force.server'
import { standingAssignments } from './standing-assignments.server'

/** One worry as a focal point works on it; null for everybody whom it does not wait for. */
export async function worryPage(context: Context, concernId: string) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select()
    .from(concerns)
    .where(and(eq(concerns.id, concernId), visibleConcerns(db, actor, today)))
  const [concern] = await standingAssignments(db, rows, today)
  if (!concern) return null
  logAccess(context, 'concern', concernId)
  const [told, acts, closure, children, readers] = await Promise.all([
    additionsTo(db, concernId),
    actsOn(db, concernId),
    closureOf(db, concernId),
    childrenNamed(store, [concern.personId]),
    readersOf(db, concernId, today),
  ])
  const { raisedById, assignedToId, namedUserId } = concern
  const staff = await staffNames(
    db,
    [
      raisedById,
      assignedToId,
      namedUserId,
      ...told.map((addition) => addition.namedUserId),
      ...acts.flatMap((act) => [act.doneById, act.assignedToId]),
    ].flatMap((id) => id ?? []),
  )
  const nameOf = (id: string | null) => (id === null ? null : (staff.get(id) ?? null))
  const child = concern.personId === null ? null : (children.get(concern.personId) ?? null)
  return {
    today,
    id: concern.id,
    code: concern.code,
    kind: concern.kind as ConcernKind,
    state: concernState(concern),
    inDanger: concern.inDanger,
    since: concern.since,
    words: concern.words,
    aboutWords: concern.aboutWords,
    named: nameOf(namedUserId) ?? concern.namedWords,
    reporter: nameOf(raisedById),
    reporterContact: concern.reporterContact,
    raisedAt: concern.raisedAt.toISOString(),
    answerBy: concern.answerBy.toISOString(),
    late: concern.takenUpAt === null && concern.answerBy.getTime() < now.getTime(),
    assignedToId,
    assignedTo: nameOf(assignedToId),
    mine: assignedToId === actor.id,
    me: actor.id,
    child: child && {
      ...child,
      commune: child.communePcode === null ? null : (placeOf(child.communePcode)?.name ?? null),
    },
    childGone: child === null ? childKept(concern) : null,
    readers: readers.map(({ id, displayName }) => ({ id, name: displayName })),
    told: told.map(({ id, words, at, namedWords, namedUserId: named }) => ({
      ...{ id, words, at },
      named: nameOf(named) ?? namedWords,
    })),
    acts: acts.map(({ doneById, assignedToId: to, recordedAt, ...act }) => ({
      ...act,
      by: nameOf(doneById),
      to: nameOf(to),
      at: recordedAt.toISOString(),
    })),
    closure,
  }
}

export type WorryPage = NonNullable<Awaited<ReturnType<typeof worryPage>>>

/** As it was known when the worry was raised, for a child whose own entry is gone. */
function childKept({ childFirstName, childCode, childCommune }: typeof concerns.$inferSelect) {
  if (childCode === null) return null
  const commune = childCommune === null ? null : (placeOf(childCommune)?.name ?? null)
  return { firstName: childFirstName ?? childCode, code: childCode, commune }
}

async function additionsTo(db: Db, concernId: string) {
  const rows = await db
    .select()
    .from(concernAdditions)
    .where(eq(concernAdditions.concernId, concernId))
    .orderBy(asc(concernAdditions.addedAt))
  return rows.map(({ addedAt, ...row }) => ({ ...row, at: addedAt.toISOString() }))
}

function actsOn(db: Db, concernId: string) {
  return db
    .select()
    .from(concernActs)
    .where(eq(concernActs.concernId, concernId))
    .orderBy(asc(concernActs.recordedAt), asc(concernActs.id))
}

async function closureOf(db: Db, concernId: string) {
  const [closure] = await db
    .select({
      outcome: concernClosures.outcome,
      reason: concernClosures.reason,
      by: users.displayName,
      closedAt: concernClosures.closedAt,
    })
    .from(concernClosures)
    .innerJoin(users, eq(users.id, concernClosures.closedById))
    .where(eq(concernClosures.concernId, concernId))
  return closure ? { ...closure, closedAt: closure.closedAt.toISOString() } : null
}

async function readersOf(db: Db, concernId: string, today: string) {
  const names = await db.select().from(concernNames).where(eq(concernNames.concernId, concernId))
  return await eligibleFocalPoints(
    db,
    names.map(({ token }) => token),
    today,
  )
}
