import { createHash, randomBytes } from 'node:crypto'
import { redirect } from '@remix-run/node'

/** The browser keeps it only over https and on localhost, for this host and every path. */
const COOKIE = '__Host-komawa'

export function newToken() {
  return randomBytes(32).toString('base64url')
}

export function hashOfToken(token: string) {
  return createHash('sha256').update(token).digest('base64url')
}

export function tokenOf(request: Request) {
  return cookieValue(request, COOKIE)
}

export function sessionCookie(token: string) {
  return `${COOKIE}=${token}; Path=/; HttpOnly; Secure; SameSite=Lax`
}

export function endedSessionCookie() {
  return `${COOKIE}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`
}

export function cookieValue(request: Request, name: string) {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...rest] = pair.trim().split('=')
    if (key === name) return rest.join('=')
  }
  return null
}

/** Back to where the person was going, for a page; never for a write. */
export function redirectToSignIn(request: Request) {
  const { pathname, search } = new URL(request.url)
  const next =
    request.method === 'GET' && pathname !== '/'
      ? `?next=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`
      : ''
  return redirect(`/sign-in${next}`, { headers: { 'Set-Cookie': endedSessionCookie() } })
}
