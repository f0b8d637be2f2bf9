import type { Request } from 'express'
import { isLoopback } from './loopback.server'

/**
 * The origin this request was made to. Headers cannot choose it: it is the configured one, except that a server
 * without a public address answers to every name of this machine.
 */
export function publicOrigin(request: Request, configured: string) {
  const own = `http://${request.headers.host ?? ''}`
  const answersLocally = isLoopback(new URL(configured).hostname) && URL.canParse(own)
  return answersLocally && isLoopback(new URL(own).hostname) ? new URL(own).origin : configured
}
