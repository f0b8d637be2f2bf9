export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue }

/**
 * One text for one content, whatever the order of its keys: what a hash is taken of. As RFC 8785 (JSON
 * Canonicalization Scheme), keys sorted by UTF-16 code units and no white space, but with safe integers as the only
 * numbers.
 *
 * @throws {RangeError} a number that is no safe integer, or a text with a lone surrogate
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'number') return integerOf(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${pairs.map(([key, item]) => `${textOf(key)}:${canonicalJson(item)}`).join(',')}}`
}

function textOf(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('a text with a lone surrogate has no canonical form')
  return JSON.stringify(text)
}

function integerOf(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is no safe integer`)
  return String(number === 0 ? 0 : number)
}

function isList(
  value: readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue },
): value is readonly CanonicalValue[] {
  return Array.isArray(value)
}
