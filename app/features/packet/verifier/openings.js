import { finding, leftOpen } from './finding.js'
import { canonical, sha256 } from './hashes.js'

/** @typedef {{ path: string, salt: string, value: unknown }} Opening */

/**
 * The packet with its openings in place: `{ sealed, value }` where something is opened.
 *
 * @template Packet
 * @param {Packet} packet
 * @param {Opening[] | null} openings
 */
export function opened(packet, openings) {
  const known = new Map((openings ?? []).map((opening) => [opening.path, opening.value]))
  return /** @type {Packet} */ (
    walked(packet, '', (path, sealed) => (known.has(path) ? { sealed, value: known.get(path) } : { sealed }))
  )
}

/**
 * @param {unknown} value
 * @param {string} path
 * @param {(path: string, sealed: string) => unknown} told
 * @returns {unknown}
 */
function walked(value, path, told) {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item, index) => walked(item, `${path}/${index}`, told))
  if (isSealed(value)) return told(path, value.sealed)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walked(item, `${path}/${key}`, told)]))
}

/**
 * @param {object} value
 * @returns {value is { sealed: string }}
 */
function isSealed(value) {
  return 'sealed' in value && typeof value.sealed === 'string' && Object.keys(value).length === 1
}

/**
 * @param {unknown} packet
 * @param {Opening[] | null} openings
 */
export async function openingsCheck(packet, openings) {
  /** @type {Map<string, string>} */
  const sealed = new Map()
  walked(packet, '', (path, hash) => sealed.set(path, hash))
  if (openings === null) return leftOpen(finding('openings', [], sealed.size), true)
  const wrong = []
  for (const opening of openings) {
    if ((await sha256(canonical(opening))) !== sealed.get(opening.path)) wrong.push(opening.path)
    sealed.delete(opening.path)
  }
  return finding('openings', [...wrong, ...sealed.keys()], openings.length)
}

/**
 * @param {{ versions: { number: number, content: unknown, contentHash: string }[] }} packet
 * @param {Opening[] | null} openings
 */
export async function contentsCheck(packet, openings) {
  const wrong = []
  let withheld = false
  for (const version of opened(packet, openings).versions) {
    const text = canonical(walkedOpen(version.content))
    if (text.includes('"sealed":')) withheld = true
    else if ((await sha256(text)) !== version.contentHash) wrong.push(version.number)
  }
  const result = finding('contents', wrong, packet.versions.length)
  return leftOpen(result, withheld)
}

/**
 * What was opened stands for itself again.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function walkedOpen(value) {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(walkedOpen)
  if ('sealed' in value && typeof value.sealed === 'string' && 'value' in value) return value.value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walkedOpen(item)]))
}
