import { canonicalJson, type CanonicalValue } from '~/domain/text/canonical-json'

/** A name or free text: a redacted packet says only its commitment. */
export class Withheld {
  constructor(readonly value: CanonicalValue) {}
}

export type StoryValue = CanonicalValue | Withheld | readonly StoryValue[] | { readonly [key: string]: StoryValue }
export type StoryRecord = Record<string, StoryValue>

/** `path` is a JSON Pointer (RFC 6901) into the packet. */
export type Opening = { path: string; salt: string; value: CanonicalValue }

/** What a commitment is the SHA-256 of. Source: docs/programme-rules.md §24 */
export function commitmentText({ path, salt, value }: Opening): string {
  return canonicalJson({ path, salt, value })
}

/**
 * The same story with a commitment in the place of each thing withheld, and what opens them.
 *
 * @param saltOf the same for the same place and value, so that a full and a redacted packet agree
 */
export function committed(
  story: StoryValue,
  saltOf: (path: string, value: CanonicalValue) => string,
  sha256: (text: string) => string,
): { told: CanonicalValue; openings: Opening[] } {
  const openings: Opening[] = []
  const told = (value: StoryValue, path: string): CanonicalValue => {
    if (value instanceof Withheld) {
      const opening = { path, salt: saltOf(path, value.value), value: value.value }
      openings.push(opening)
      return { sealed: sha256(commitmentText(opening)) }
    }
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return (value as StoryValue[]).map((item, index) => told(item, `${path}/${index}`))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, told(item, `${path}/${key}`)]))
  }
  return { told: told(story, ''), openings }
}
