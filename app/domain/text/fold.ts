/**
 * A name as it is compared: no accents, no case, Hausa's hooked letters as plain ones, no apostrophes, one space
 * between words. `Ɗan Ladi`, `dan ladi` and `DAN-LADI` are one name; spellings that sound alike are not.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ƙɓɗƴŋɲɠœæøłđß]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼʻ`´ʾʿ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const shortestToken = 2
const shortestPrefix = 3
const longestPrefix = 8

/**
 * What is indexed for a name: each of its words of two signs or more, and their beginnings of three to eight signs, so
 * that a name is found while it is being typed. Each is stored only as a keyed digest. What that leaks to somebody who
 * holds the database and not the key: how many words a name has and how long they are, and which people share a
 * beginning; with a list of usual names and their frequency, the commonest ones can be guessed.
 */
export function nameTokens(text: string): string[] {
  const tokens = new Set<string>()
  for (const word of wordsOf(text)) {
    const signs = [...word]
    tokens.add(word)
    for (let length = shortestPrefix; length <= Math.min(longestPrefix, signs.length); length += 1) {
      tokens.add(signs.slice(0, length).join(''))
    }
  }
  return [...tokens]
}

/**
 * What is looked up for a search: every word must match one token. A word longer than eight signs is looked up by its
 * first eight, a beginning that is always indexed.
 */
export function searchTokens(text: string): string[] {
  return [...new Set(wordsOf(text).map((word) => [...word].slice(0, longestPrefix).join('')))]
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => [...word].length >= shortestToken)
}

const plainLetters: Record<string, string> = {
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
  ŋ: 'n',
  ɲ: 'n',
  ɠ: 'g',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
}
