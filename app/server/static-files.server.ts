import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { RequestHandler } from 'express'
import { preferredEncoding } from './compressed.server'
import { plainPage } from './plain-page.server'

/**
 * Serves the browser's build from a list made at start: what is not on it does not exist, so no request reaches the
 * disk by a path of its own. `/assets` are named by their content and never change; the rest is checked hourly.
 */
export function staticFiles(folder: string): RequestHandler {
  const files = new Map(listing(folder).map((path) => [path, variantsOf(join(folder, path))]))
  return (request, response, next) => {
    const variants = files.get(request.path)
    if (!variants || (request.method !== 'GET' && request.method !== 'HEAD')) {
      if (request.path.startsWith('/assets/')) plainPage(response, 404, 'notFound')
      else next()
      return
    }
    const encoding = variants.compressed ? preferredEncoding(request.get('Accept-Encoding')) : null
    const immutable = request.path.startsWith('/assets/')
    response.type(request.path.slice(request.path.lastIndexOf('.') + 1))
    if (variants.compressed) response.vary('Accept-Encoding')
    if (encoding) response.set('Content-Encoding', encoding)
    response.sendFile(
      variants.file + (encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''),
      { immutable, maxAge: immutable ? '1y' : '1h', lastModified: false, acceptRanges: false },
      (error?: Error) => {
        if (error) next(error)
      },
    )
  }
}

function listing(folder: string) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'))
    .filter((path) => !path.startsWith('/.'))
}

function variantsOf(file: string) {
  return { file, compressed: existsSync(`${file}.br`) && existsSync(`${file}.gz`) }
}
