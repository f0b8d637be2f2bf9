import type { RequestHandler } from 'express'
import { plainPage } from './plain-page.server'
import { publicOrigin } from './public-address.server'

/**
 * Refuses a write that another site may have caused. Browsers send Origin with every form and every fetch that
 * writes, so one that is missing is refused too.
 */
export function originCheck(configured: string): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) {
      next()
      return
    }
    const site = request.headers['sec-fetch-site']
    const foreign = request.headers.origin !== publicOrigin(request, configured)
    if (foreign || (site !== undefined && site !== 'same-origin')) {
      plainPage(response, 403, 'foreignOrigin')
      return
    }
    next()
  }
}
