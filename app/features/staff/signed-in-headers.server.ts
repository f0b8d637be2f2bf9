import { sessionCookie } from '~/server/session-cookie.server'
import { deviceCookie } from '~/server/known-device.server'

/** What the browser keeps after somebody signed in: the session, and that this name is known here. */
export function signedInHeaders(request: Request, { token, username }: { token: string; username: string }) {
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie(token))
  headers.append('Set-Cookie', deviceCookie(request, username))
  return headers
}
