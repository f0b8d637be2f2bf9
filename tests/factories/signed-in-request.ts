import { sessions } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { openSessionFor } from '~/server/session.server'
import { eq } from 'drizzle-orm'
import { hashOfToken, sessionCookie } from '~/server/session-cookie.server'

/** A request as the actor's browser sends it; with a form it is a POST. */
export async function requestOf({ actor, store, now }: Context, path: string, form?: Record<string, string>) {
  const token = await store.write((tx) => openSessionFor(tx, actor.id, 'full', now))
  return requestWith(token, path, form)
}

export function requestWith(token: string | null, path: string, form?: Record<string, string>) {
  const headers: HeadersInit = token === null ? {} : { Cookie: cookiePair(token) }
  const post = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  return new Request(`http://localhost${path}`, { headers, ...post })
}

export async function sessionRow({ store }: Pick<Context, 'store'>, token: string) {
  const [row] = await store.query
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, hashOfToken(token)))
  return row
}

function cookiePair(token: string) {
  return sessionCookie(token).split(';', 1)[0] ?? ''
}
