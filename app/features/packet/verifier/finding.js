/**
 * @typedef {{ key: string, state: 'ok' | 'no' | 'open', places: (string | number)[], count: number }} Finding
 * `places` says where it is wrong: positions in the chain, numbers of versions, lines, names of pictures.
 */

/**
 * @param {string} key
 * @param {(string | number)[]} places
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
