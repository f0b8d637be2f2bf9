/**
 * SHA-256 in lower-case hexadecimal, by the browser's own cryptography.
 *
 * @param {string | Uint8Array<ArrayBuffer>} given
 */
export async function sha256(given) {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Keys sorted, no white space: the text that hashes are taken of (RFC 8785, whole numbers only).
 *
 * @param {any} value
 * @returns {string}
 */
export function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${pairs.join(',')}}`
}

/**
 * What a deed's text says; null where it cannot be read.
 *
 * @param {string} body
 * @returns {any}
 */
export function saidIn(body) {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/**
 * @param {string} previous
 * @param {number} position
 * @param {string} eventHash
 * @param {string} sealedAt
 */
export function linkHash(previous, position, eventHash, sealedAt) {
  return sha256(`komawa-chain-2\n${previous}\n${position}\n${eventHash}\n${sealedAt}`)
}

/**
 * Whether the office's key signed this text; null where the browser cannot tell.
 *
 * @param {string} publicKey
 * @param {string} signature
 * @param {string} text
 */
export async function isSigned(publicKey, signature, text) {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(text))
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? null : false
  }
}

/** @param {string} base64 with either alphabet */
export function bytesOf(base64) {
  const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
