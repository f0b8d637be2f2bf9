import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { FieldNames } from './ui/field-names'
import { NonceContext } from './ui/nonce'
import { compressed } from './server/compressed.server'
import { logFailure } from './server/log.server'

/**
 * Renders the page as one string: loaders return resolved data, so there is nothing to stream, and one string is
 * compressed once. A page with wrong fields is rendered again, once their names are known. The data for hydration follows only where the page carries scripts.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const { serverHandoffStream, ...entry } = context
  const wrongFields = new Map<string, string>()
  const page = (
    <NonceContext.Provider value={nonce}>
      <FieldNames.Provider value={wrongFields}>
        <RemixServer context={entry} url={request.url} nonce={nonce} />
      </FieldNames.Provider>
    </NonceContext.Provider>
  )
  const first = renderToString(page)
  const body = wrongFields.size === 0 ? first : renderToString(page)
  const scripted = entry.renderMeta?.didRenderScripts ?? false
  const handoff = scripted && serverHandoffStream ? await handoffScript(serverHandoffStream, nonce) : ''
  if (!scripted) await serverHandoffStream?.cancel()

  headers.set('Content-Type', 'text/html; charset=utf-8')
  const html = `<!DOCTYPE html>${allowPreloads(body, nonce).replace(/<\/body>/, () => `${handoff}</body>`)}`
  return new Response(compressed(html, request.headers.get('Accept-Encoding'), headers), { status, headers })
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const expected = isRouteErrorResponse(error) && error.status < 500
  if (!expected && !request.signal.aborted) logFailure(error, context.requestId)
}

/** What RemixServer would stream behind the page. It removes itself, so that React finds the body it rendered. */
async function handoffScript(stream: ReadableStream<Uint8Array>, nonce: string) {
  const data = JSON.stringify(await new Response(stream).text()).replace(/[<>&\u2028\u2029]/g, escapeUnicode)
  return `<script nonce="${nonce}">{const c=window.__remixContext.streamController;c.enqueue(${data});c.close();document.currentScript.remove()}</script>`
}

function escapeUnicode(character: string) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Remix gives its modulepreload links no nonce; with 'strict-dynamic' the browser would refuse them. */
function allowPreloads(html: string, nonce: string) {
  return html.replaceAll('<link rel="modulepreload"', `<link nonce="${nonce}" rel="modulepreload"`)
}
