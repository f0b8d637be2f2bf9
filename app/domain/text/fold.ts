import { asLatinLooks } from './look-alikes'

/**
 * A name as it is compared: no accents, no case, Hausa's hooked letters as plain ones, letters of other alphabets that
 * look like Latin ones as those, no signs that nobody sees, no apostrophes, one space between words. `Ɗan Ladi`,
 * `dan ladi` and `DAN-LADI` are one name; for spellings that sound alike see `sound.ts`.
 */
export function foldName(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
  // Before and after: a capital looks like another letter than the small one (`Η` and `η`).
  return asLatinLooks(asLatinLooks(plain).toLowerCase())
    .replace(/[ƙɓɗƴŋɲɠœæøłđß]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼʻ`´ʾʿ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
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
