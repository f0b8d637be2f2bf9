export type PasswordRefusal = 'password-too-short' | 'password-too-common' | 'password-names-you'

/**
 * OWASP ASVS 5.0 §6.2 asks for 8 characters at least, recommends 15, and forbids rules of composition. Twelve, while
 * the password is the only factor. Source: docs/programme-rules.md §6.
 */
export const SHORTEST_PASSWORD = 12

/** Why this cannot be somebody's password, or null when it can. Any characters will do; length counts code points. */
export function passwordRefusal(password: string, username: string): PasswordRefusal | null {
  const folded = password.toLowerCase()
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short'
  if (username.length > 2 && folded.replaceAll(username.toLowerCase(), '').length < SHORTEST_PASSWORD / 2)
    return 'password-names-you'
  return isCommon(folded) ? 'password-too-common' : null
}

/** Words of the lists of stolen passwords, and what is tried first in an office in Niger; the longest first. */
const commonWords = [
  'administrateur',
  'administrator',
  'abcdefghijkl',
  'motdepasse',
  'azertyuiop',
  'qwertyuiop',
  'bienvenue',
  'inshallah',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'iloveyou',
  'changeme',
  'bonjour',
  'letmein',
  'welcome',
  'magaria',
  'mirriah',
  'azerty',
  'qwerty',
  'soleil',
  'doudou',
  'komawa',
  'zinder',
  'niamey',
  'abcdef',
  'admin',
  'niger',
  'abc',
]

/** Nothing but common words, digits and signs, or one short piece repeated. */
function isCommon(folded: string) {
  const rest = commonWords.reduce((left, word) => left.replaceAll(word, ''), folded)
  return /^[\d\W_]*$/u.test(rest) || /^(.{1,6})\1+.{0,5}$/u.test(folded)
}
