/**
 * Words as they are stored: trimmed and composed (NFC), nothing else taken away. Null when they cannot be stored as
 * they are: a NUL, which PostgreSQL refuses, or half of a surrogate pair, which has no UTF-8.
 */
export function cleanText(text: string): string | null {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) return null
  return text.normalize('NFC').trim()
}
