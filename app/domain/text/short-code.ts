/**
 * The first 40 bits of a hash as a person reads them out: `7F3K-92QD`. Crockford's base 32 (no I, L, O, U), eight
 * signs. It recognises a content; it proves nothing against somebody who searches for a twin: for that, the whole hash.
 *
 * @param hashHex at least ten hexadecimal digits
 * @throws {RangeError} anything else
 */
export function shortCode(hashHex: string): string {
  if (!/^[0-9a-f]{10,}$/i.test(hashHex)) throw new RangeError('a short code is made of a hexadecimal hash')
  const signs = Number.parseInt(hashHex.slice(0, 10), 16)
    .toString(2)
    .padStart(40, '0')
    .replace(/.{5}/g, (bits) => alphabet.charAt(Number.parseInt(bits, 2)))
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** What was read out or typed, as it is stored: upper case, I and L as 1, O as 0, dash in its place; null if it is none. */
export function parseShortCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (signs.length !== 8 || [...signs].some((sign) => !alphabet.includes(sign))) return null
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
