import { foldName } from './fold'

/** How the rules below have changed: tokens of an earlier version are rewritten at the next start. */
export const soundVersion = 3

const fewestSigns = 2
const shortestBeginning = 3
const longestBeginning = 8
const longestSound = 6

/**
 * A word as it sounds in Niger, whoever wrote it, in French or in Hausa spelling: `Moussa` and `Musa`, `Aïchatou` and
 * `Aishatu`, `Djibo` and `Jibo`, `Cadi`, `Kadi` and `Qadi`, `Haoua` and `Hawa`, `Oumarou` and `Umaru`, `Hadiza` and
 * `Hadisa` are one. Words with digits sound as they are written.
 */
export function soundOf(word: string): string {
  return soundBy(rules, word)
}

/** As up to version 2, where s and z were two sounds; for keys that were kept then and are not made anew. */
export function soundBefore(word: string): string {
  return soundBy(earlierRules, word)
}

/**
 * What is indexed for a name: of each word of two signs or more the sound of the whole, cut at six signs, and of its
 * beginnings, so that it is found while it is being typed. What the keyed digests leak to somebody who holds the
 * database and not the key: how many words a name has and which people share a beginning; with a list of usual names
 * and their frequency, the commonest ones can be guessed.
 */
export function soundTokens(text: string): string[] {
  return [...new Set(wordsOf(text).flatMap(tokensOfWord))]
}

/** What is looked up: every word typed must match one token. */
export function typedSounds(text: string): string[] {
  return wordsOf(text).map((word) => cut(soundOf(word)))
}

/** Whether every word typed begins a word of this text, as it sounds; for short lists that are opened anyway. */
export function soundsLike(text: string, typed: string): boolean {
  const sounds = typedSounds(typed)
  const known = soundTokens(text)
  return sounds.length > 0 && sounds.every((sound) => known.includes(sound))
}

function soundBy(spelling: typeof earlierRules, word: string) {
  const folded = foldName(word).replaceAll(' ', '')
  if (/\d/.test(folded)) return folded
  return spelling.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), folded)
}

function tokensOfWord(word: string) {
  const signs = [...word]
  const whole = soundOf(word)
  const tokens = [cut(whole)]
  if (/\d/.test(word)) tokens[0] = word
  for (let length = shortestBeginning; length <= Math.min(longestBeginning, signs.length); length += 1) {
    tokens.push(cut(soundOf(signs.slice(0, length).join(''))))
    if (length <= Math.min(longestSound, whole.length)) tokens.push(whole.slice(0, length))
  }
  return tokens
}

function cut(sound: string) {
  return /\d/.test(sound) ? sound : sound.slice(0, longestSound)
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => [...word].length >= fewestSigns)
}

/** In this order; what several spellings stand for comes out as one sign. */
const earlierRules: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:tch|sch|sh|ch|ts|c(?=[eiy]))/g, 's'],
  [/(?:ck|kh|qu(?=[eiy])|c|q)/g, 'k'],
  [/x/g, 'ks'],
  [/dj/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/h/g, ''],
  [/(?:ai|ay|ei|ey|ae)/g, 'e'],
  [/y/g, 'i'],
  [/(?:ou|oo|o|w)/g, 'u'],
  [/n(?=[bp])/g, 'm'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=[^aeiu].*[^aeiu])e$/, ''],
]

const rules: typeof earlierRules = [[/z/g, 's'], ...earlierRules]
