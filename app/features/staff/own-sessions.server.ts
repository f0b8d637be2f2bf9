import { and, desc, eq, gt } from 'drizzle-orm'
import { credentials, sessions } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { hashOfToken, tokenOf } from '~/server/session-cookie.server'

/** Where the actor is signed in, the one asking first, and since when the password is what it is. */
export async function ownSessions({ actor, store, now }: Context, request: Request) {
  const own = hashOfToken(tokenOf(request) ?? '')
  const [rows, [credential]] = await Promise.all([
    store.query
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.lastSeenAt))
      .limit(50),
    store.query.select().from(credentials).where(eq(credentials.userId, actor.id)),
  ])
  const open = rows.map(({ tokenHash, createdAt, lastSeenAt }) => ({
    isThis: tokenHash === own,
    since: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }))
  const inOrder = [...open.filter(({ isThis }) => isThis), ...open.filter(({ isThis }) => !isThis)]
  return { sessions: inOrder, passwordSince: credential?.changedAt.toISOString() ?? null }
}

export type OwnSessions = Awaited<ReturnType<typeof ownSessions>>
