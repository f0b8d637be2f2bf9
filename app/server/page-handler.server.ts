import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type ServerBuild,
} from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { clientAddress } from './client-address.server'
import { plainPage } from './plain-page.server'
import { publicOrigin } from './public-address.server'
import { nonceOf, requestIdOf } from './security-headers.server'

/**
 * Hands a request to Remix. Our own instead of Remix's adapter: the address comes from the configuration and not from
 * headers, and each request is aborted once it is answered, without which Remix keeps its state for five seconds more.
 * An address with a NUL, which PostgreSQL cannot be asked about, is refused here for every page.
 */
export function pageHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  configuredOrigin: string,
): RequestHandler {
  const answer = createRequestHandler(build, process.env.NODE_ENV)
  return (request, response, next) => {
    const url = `${publicOrigin(request, configuredOrigin)}${request.originalUrl}`
    if (!URL.canParse(url) || url.includes('%00') || '_data' in request.query) {
      plainPage(response, 400, 'badRequest')
      return
    }
    const closed = new AbortController()
    response.once('close', () => {
      closed.abort()
    })
    answer(remixRequest(request, new URL(url), closed.signal), {
      nonce: nonceOf(response),
      requestId: requestIdOf(response),
      address: clientAddress(request, configuredOrigin),
    })
      .then((answered) => send(answered, request, response))
      .catch(next)
  }
}

function remixRequest(request: ExpressRequest, url: URL, signal: AbortSignal) {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  headers.set('Host', url.host)
  headers.delete('X-Forwarded-Host')
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const body = reads ? null : createReadableStreamFromReadable(request)
  return new Request(url, { method: request.method, headers, body, signal, ...(reads ? {} : { duplex: 'half' }) })
}

async function send(answered: Response, request: ExpressRequest, response: ExpressResponse) {
  response.status(answered.status)
  for (const [name, value] of answered.headers) response.append(name, value)
  // Whatever a page does not say itself is personal and stays out of every cache.
  if (!answered.headers.has('Cache-Control')) response.set('Cache-Control', 'no-store')
  if (answered.body && request.method !== 'HEAD') await writeReadableStreamToWritable(answered.body, response)
  else response.end()
}
