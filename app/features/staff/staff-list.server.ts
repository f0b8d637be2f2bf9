import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { credentials, events, eventSubjects, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import type { Context } from '~/server/context.server'
import type { StaffState } from './staff-state'

export type StaffFilter = { role?: Role | undefined; state?: StaffState | undefined; after?: string | undefined }

const PAGE = 50

/** Everybody with an account, by username, a page at a time; nobody for whom people are not theirs to administer. */
export async function staffList({ actor, store }: Context, { role, state, after }: StaffFilter) {
  if (!mayEver(actor.role, 'people.administer')) return { people: [], next: null }
  const rows = await store.query
    .select({
      id: users.id,
      username: users.username,
      displayName: users.displayName,
      role: users.role,
      supervisor: supervisorName(store.query),
      disabledAt: users.disabledAt,
      enrolledAt: credentials.changedAt,
      lastSignedInAt: lastSignIn(store.query),
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(
      and(
        role === undefined ? undefined : eq(users.role, role),
        state === undefined ? undefined : inState(state),
        after === undefined ? undefined : gt(users.username, after),
      ),
    )
    .orderBy(asc(users.username))
    .limit(PAGE + 1)
  const people = rows.slice(0, PAGE).map((row) => ({ ...row, state: stateOf(row) }))
  return { people, next: rows.length > PAGE ? (people.at(-1)?.username ?? null) : null }
}

export function stateOf(row: { disabledAt: Date | null; enrolledAt: Date | null }): StaffState {
  return row.disabledAt ? 'disabled' : row.enrolledAt ? 'active' : 'invited'
}

function inState(state: StaffState) {
  if (state === 'disabled') return isNotNull(users.disabledAt)
  return and(isNull(users.disabledAt), state === 'active' ? isNotNull(credentials.userId) : isNull(credentials.userId))
}

const signIns = ['user.signedIn', 'user.signedInByRecoveryCode']

/** Walks back through one person's own events, newest first, as far as the last sign-in. */
export function lastSignIn(db: Db) {
  const last = db
    .select({ at: events.at })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(and(eq(eventSubjects.subjectId, users.id), inArray(events.action, signIns)))
    .orderBy(sql`${eventSubjects.eventId} desc`)
    .limit(1)
  return sql<Date | null>`(${last})`.mapWith(events.at)
}

function supervisorName(db: Db) {
  const supervisor = db
    .select({ name: sql`s.display_name` })
    .from(sql`${users} s`)
    .where(sql`s.id = ${users.supervisorId}`)
  return sql<string | null>`(${supervisor})`
}
