/**
 * @typedef {{ duties: [string, string], by: string }} Pair two steps that one person took
 * @typedef {string | number | Pair} Place
 * @typedef {{ key: string, state: 'ok' | 'no' | 'open', places: Place[], count: number }} Finding
 * `places` says where it is wrong: positions in the chain, numbers of versions, lines, names of pictures, or who did two
 * things.
 */

/**
 * @param {string} key
 * @param {Place[]} places
 * @param {number} count
 * @returns {Finding}
 */
export function finding(key, places, count) {
  return { key, state: places.length === 0 ? 'ok' : 'no', places, count }
}

/**
 * Nothing is wrong, and not everything could be checked.
 *
 * @param {Finding} found
 * @param {boolean} is
 * @returns {Finding}
 */
export function leftOpen(found, is) {
  return is && found.state === 'ok' ? { ...found, state: 'open' } : found
}
