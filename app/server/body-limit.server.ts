import type { RequestHandler } from 'express'
import { plainPage } from './plain-page.server'

/** Longest body accepted, in bytes: forms and batches from phones stay far below. */
export const longestBody = 1024 * 1024

/** A body must say its length beforehand; Node then reads no more than that. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (request.headers['transfer-encoding'] !== undefined) {
    plainPage(response, 411, 'lengthRequired')
  } else if (Number(request.headers['content-length'] ?? 0) > longestBody) {
    response.set('Connection', 'close')
    plainPage(response, 413, 'tooLarge')
  } else {
    next()
  }
}
