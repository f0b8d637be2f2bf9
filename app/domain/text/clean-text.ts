/**
 * Words as they are stored: trimmed, composed (NFC) and without the controls that turn the direction of a line (U+202A
 * to 202E, U+2066 to 2069), which could make it read as something else; nothing else is taken away. Null when they cannot be stored as
 * they are: a NUL, which PostgreSQL refuses, or half of a surrogate pair, which has no UTF-8.
 */
export function cleanText(text: string): string | null {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) return null
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
    .trim()
}
