import { createHash } from 'node:crypto'
import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm'
import { credentials, enrolmentLinks, sessions, totpFactors, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import type { OthersOfRole } from '~/domain/staff/administering-refusal'
import { canonicalJson } from '~/domain/text/canonical-json'
import type { Context } from '~/server/context.server'
import { lastSignIn, stateOf } from './staff-list.server'

/** One account as its administrator sees it, and what the person who edits it saw (`seen`). */
export async function staffMember({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'people.administer')) return null
  const [[row], open, links] = await Promise.all([
    store.query
      .select({
        id: users.id,
        username: users.username,
        displayName: users.displayName,
        role: users.role,
        supervisorId: users.supervisorId,
        disabledAt: users.disabledAt,
        enrolledAt: credentials.changedAt,
        secondFactorSince: totpFactors.createdAt,
        lastSignedInAt: lastSignIn(store.query),
      })
      .from(users)
      .leftJoin(credentials, eq(credentials.userId, users.id))
      .leftJoin(totpFactors, eq(totpFactors.userId, users.id))
      .where(eq(users.id, id)),
    store.query
      .select({ startedAt: sessions.createdAt })
      .from(sessions)
      .where(and(eq(sessions.userId, id), gt(sessions.expiresAt, now))),
    store.query
      .select({ expiresAt: enrolmentLinks.expiresAt })
      .from(enrolmentLinks)
      .where(and(eq(enrolmentLinks.userId, id), isNull(enrolmentLinks.usedAt), gt(enrolmentLinks.expiresAt, now))),
  ])
  if (!row) return null
  return {
    ...row,
    state: stateOf(row),
    openSessions: open.length,
    linkUntil: links[0]?.expiresAt ?? null,
    seen: seenOf(row),
    isActor: row.id === actor.id,
  }
}

/** Leads who can sign in: who may be this person's supervisor. */
export async function supervisorsToChoose({ actor, store }: Context, personId?: string) {
  if (!mayEver(actor.role, 'people.administer')) return []
  return store.query
    .select({ value: users.id, label: users.displayName })
    .from(users)
    .where(
      and(
        eq(users.role, 'lead'),
        isNull(users.disabledAt),
        personId === undefined ? undefined : ne(users.id, personId),
      ),
    )
    .orderBy(asc(users.username))
    .limit(200)
}

/** Changes when the words, the role or the supervisor do. */
export function seenOf({ displayName, role, supervisorId }: Pick<Row, 'displayName' | 'role' | 'supervisorId'>) {
  return createHash('sha256')
    .update(canonicalJson({ displayName, role, supervisorId }))
    .digest('base64url')
    .slice(0, 16)
}

type Row = typeof users.$inferSelect

/** How many others could still do the work of these roles if this account could not; of each, at most a few are counted. */
export async function othersOfRole(tx: Db, id: string): Promise<OthersOfRole> {
  const [administrators, leads] = await Promise.all([othersWith(tx, id, 'administrator'), othersWith(tx, id, 'lead')])
  return { administrators, leads }
}

async function othersWith(tx: Db, id: string, role: Role) {
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(and(eq(users.role, role), isNull(users.disabledAt), ne(users.id, id)))
    .limit(2)
  return people.length
}
