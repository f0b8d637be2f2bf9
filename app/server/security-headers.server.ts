import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** Where browsers report what the policy refused. */
export const reportAddress = '/csp-reports'

/**
 * A fresh nonce and id for each response, and every header that keeps a page to itself.
 *
 * @param development Vite's own scripts and styles are inline: allowed there, and only there
 */
export function securityHeaders(origin: string, development: boolean): RequestHandler[] {
  const secure = origin.startsWith('https:')
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64')
      response.locals.requestId = randomUUID().slice(0, 8)
      response.set('Reporting-Endpoints', `csp="${reportAddress}"`)
      response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [(_request, response) => `'nonce-${nonceOf(response as Response)}'`, "'strict-dynamic'"],
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          reportTo: 'csp',
          reportUri: reportAddress,
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // helmet's own default, no-referrer, makes browsers send `Origin: null` with forms.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
  ]
}

export function nonceOf(response: Response) {
  return String(response.locals.nonce)
}

export function requestIdOf(response: Response) {
  return String(response.locals.requestId)
}
