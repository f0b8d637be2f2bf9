import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { log } from './log.server'

/** One line for each request: words of our own addresses stay, whatever else stands in a path becomes `:id`. */
export function requestLog(build: ServerBuild): RequestHandler {
  const words = wordsOfRoutes(build)
  return (request, response, next) => {
    const begun = performance.now()
    response.once('finish', () => {
      const { method } = request
      const milliseconds = Math.round((performance.now() - begun) * 10) / 10
      log.info({ method, path: pathPattern(request.path, words), status: response.statusCode, milliseconds })
    })
    next()
  }
}

export function pathPattern(path: string, words: Set<string>) {
  return path
    .split('/')
    .map((segment) => (words.has(segment.replace(/\.data$/, '')) ? segment : ':id'))
    .join('/')
}

function wordsOfRoutes(build: ServerBuild) {
  const words = new Set(['', '_root', '__manifest', 'assets', 'csp-reports', 'healthz'])
  for (const route of Object.values(build.routes)) {
    for (const segment of route.path?.split('/') ?? []) if (!/^[:*]/.test(segment)) words.add(segment)
  }
  return words
}
