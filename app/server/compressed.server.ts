import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * The page in the best encoding the browser takes, with the headers that say so. Brotli quality 3 costs about
 * 0.25 ms for 18 kB.
 */
export function compressed(text: string, acceptEncoding: string | null, headers: Headers) {
  const plain = Buffer.from(text)
  const encoding = preferredEncoding(acceptEncoding)
  const body = encoding === 'br' ? brotli(plain) : encoding === 'gzip' ? gzipSync(plain, { level: 5 }) : plain
  headers.append('Vary', 'Accept-Encoding')
  if (encoding) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.byteLength))
  return body
}

export function preferredEncoding(acceptEncoding: string | null | undefined) {
  if (!acceptEncoding) return null
  const accepted = acceptEncoding
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.replace(/;.*/, ''))
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
}

function brotli(plain: Buffer) {
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 3,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
    },
  })
}
