import type { Request, RequestHandler } from 'express'
import { largestFile } from '~/domain/imports/file-bounds'
import { longestForm, takesPictures } from '~/domain/pictures/picture-bounds'
import { plainPage } from './plain-page.server'

/** Longest body accepted, in bytes: forms and batches from phones stay far below. */
export const longestBody = 1024 * 1024

/** The page that takes in a table; beside it only forms with pictures are longer. */
const pageWithFile = '/imports/new'
const longestWithFile = largestFile + 64 * 1024

/** A body must say its length beforehand; Node then reads no more than that. */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (request.headers['transfer-encoding'] !== undefined) {
    plainPage(response, 411, 'lengthRequired')
  } else if (Number(request.headers['content-length'] ?? 0) > limitOf(request)) {
    response.set('Connection', 'close')
    plainPage(response, 413, 'tooLarge')
  } else {
    next()
  }
}

function limitOf({ method, path }: Pick<Request, 'method' | 'path'>) {
  if (method !== 'POST') return longestBody
  if (path === pageWithFile) return longestWithFile
  return takesPictures(path) ? longestForm : longestBody
}
