import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { bodyLimit } from './body-limit.server'
import { cspReports } from './csp-reports.server'
import type { Environment } from './environment.server'
import { knownMethods } from './known-methods.server'
import { logFailure } from './log.server'
import { originCheck } from './origin-check.server'
import { pageHandler } from './page-handler.server'
import { plainPage } from './plain-page.server'
import { requestLog } from './request-log.server'
import { requestIdOf, securityHeaders } from './security-headers.server'

export interface House {
  environment: Environment
  build: ServerBuild
  /** Reads the build again for each request while developing. */
  freshBuild?: () => Promise<ServerBuild>
  /** Serves scripts, styles and icons. */
  files: RequestHandler
  ready: () => Promise<boolean>
}

/** Everything that happens to a request before a route sees it. */
export function httpApp({ environment, build, freshBuild, files, ready }: House) {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', health(ready))
  app.use(securityHeaders(environment.origin, freshBuild !== undefined))
  app.use(knownMethods)
  app.use(cspReports())
  app.use(files)
  app.use(requestLog(build))
  app.use(originCheck(environment.origin))
  app.use(bodyLimit)
  app.use(pageHandler(freshBuild ?? build, environment.origin))
  app.use(failure)
  return app
}

function health(ready: () => Promise<boolean>): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store')
    ready().then(
      (isReady) => response.status(isReady ? 200 : 503).json({ ready: isReady }),
      () => response.status(503).json({ ready: false }),
    )
  }
}

const failure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const status = statusOf(error)
  if (status === 500) logFailure(error, requestIdOf(response))
  plainPage(response, status, status === 500 ? 'failure' : status === 413 ? 'tooLarge' : 'badRequest')
}

/** Express and its body parser mark what the sender got wrong with a status below 500. */
function statusOf(error: unknown) {
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
