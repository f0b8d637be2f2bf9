const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS = 12

/**
 * What the QR of a receipt carries and a person reads out: `7F3K-92QD-0XTB`, sixty random bits in Crockford's base 32.
 * Nothing of the kit or the family can be read from it.
 *
 * @param random at least twelve random bytes
 */
export function receiptCodeOf(random: Uint8Array): string {
  const signs = Array.from({ length: SIGNS }, (_, at) => alphabet.charAt((random[at] ?? 0) % alphabet.length)).join('')
  return inFours(signs)
}

/** As it is stored, from what was read or typed: upper case, I and L as 1, O as 0; null if it is none. */
export function parseReceiptCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  if (signs.length !== SIGNS || [...signs].some((sign) => !alphabet.includes(sign))) return null
  return inFours(signs)
}

function inFours(signs: string) {
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}
