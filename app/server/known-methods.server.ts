import type { RequestHandler } from 'express'
import { plainPage } from './plain-page.server'

/** What a request can say to a page; TRACE and CONNECT, which no page can be asked, stop here. */
const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const knownMethods: RequestHandler = (request, response, next) => {
  if (known.includes(request.method)) {
    next()
    return
  }
  response.set('Allow', 'GET, HEAD, POST')
  plainPage(response, 405, 'badRequest')
}
