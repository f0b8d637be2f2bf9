import { and, eq, ne, sql } from 'drizzle-orm'
import { sessions, users, type SESSION_STAGES } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import type { Actor } from './context.server'
import { hashOfToken, newToken, tokenOf } from './session-cookie.server'

/** Source: OWASP ASVS 5.0 §7.3 asks for both; the lengths are this programme's (docs/programme-rules.md §6). */
const IDLE_MINUTES = 60 * 8
const ABSOLUTE_HOURS = 24 * 3
/** Below `full` a session has one thing to do. */
const STAGE_HOURS = 1
const TOUCH_SECONDS = 60

const MINUTE = 60_000

export type SessionStage = (typeof SESSION_STAGES)[number]

/** The person behind a request whose session is at the stage `full`, still open, and not disabled; otherwise nobody. */
export async function actorOfSession(store: Store, now: Date, request: Request): Promise<Actor | null> {
  const row = await sessionOf(store, now, request)
  if (row?.stage !== 'full') return null
  if (now.getTime() - row.lastSeenAt.getTime() > TOUCH_SECONDS * 1000) await touch(store, row.tokenHash, now)
  return { id: row.id, username: row.username, displayName: row.displayName, role: row.role, locale: row.locale }
}

/** A session at exactly this stage, for the one page that belongs to it. */
export async function sessionAtStage(store: Store, now: Date, request: Request, stage: SessionStage) {
  const row = await sessionOf(store, now, request)
  if (row?.stage !== stage) return null
  const { id: userId, username, displayName, tokenHash, secondFactorAt } = row
  return { userId, username, displayName, tokenHash, secondFactorAt }
}

/** How far this request's session has come; null without one. */
export async function stageOfSession(store: Store, now: Date, request: Request) {
  return (await sessionOf(store, now, request))?.stage ?? null
}

/** Where a session of this stage goes on. */
export const stagePages = { enrol: '/second-factor/enrolment', secondFactor: '/second-factor' } as const

async function sessionOf(store: Store, now: Date, request: Request) {
  const token = tokenOf(request)
  if (!token) return null
  const tokenHash = hashOfToken(token)
  const [row] = await store.prepared('open session', openSession)({ tokenHash })
  if (!row || row.disabledAt || row.expiresAt <= now) return null
  return now.getTime() - row.lastSeenAt.getTime() > IDLE_MINUTES * MINUTE ? null : { ...row, tokenHash }
}

function openSession(db: Db) {
  return db
    .select({
      id: users.id,
      username: users.username,
      displayName: users.displayName,
      role: users.role,
      locale: users.locale,
      disabledAt: users.disabledAt,
      stage: sessions.stage,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      secondFactorAt: sessions.secondFactorAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
}

async function touch(store: Store, tokenHash: string, now: Date) {
  await store.write((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, tokenHash)))
}

/**
 * @param secondFactorAt when a second factor was shown for it
 * @returns the new token; only its hash is stored
 */
export async function openSessionFor(
  tx: Db,
  userId: string,
  stage: SessionStage,
  now: Date,
  secondFactorAt: Date | null = null,
) {
  const token = newToken()
  const hours = stage === 'full' ? ABSOLUTE_HOURS : STAGE_HOURS
  await tx.insert(sessions).values({
    tokenHash: hashOfToken(token),
    userId,
    stage,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + hours * 60 * MINUTE),
    secondFactorAt,
  })
  return token
}

/** @returns whose session it was; null when there was none */
export async function endSession(tx: Db, request: Request) {
  const token = tokenOf(request)
  if (!token) return null
  const [ended] = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashOfToken(token)))
    .returning({ userId: sessions.userId })
  return ended?.userId ?? null
}

/** @returns how many there were */
export async function endSessionsOf(tx: Db, userId: string) {
  const ended = await tx.delete(sessions).where(eq(sessions.userId, userId)).returning({ userId: sessions.userId })
  return ended.length
}

/** Ends every session of this person but the one that asks. */
export async function endOtherSessions(tx: Db, userId: string, request: Request) {
  const own = hashOfToken(tokenOf(request) ?? '')
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.tokenHash, own)))
    .returning({ userId: sessions.userId })
  return ended.length
}
