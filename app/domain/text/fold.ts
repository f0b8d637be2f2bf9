/**
 * A name as it is compared: no accents, no case, Hausa's hooked letters as plain ones, no apostrophes, one space
 * between words. `Ɗan Ladi`, `dan ladi` and `DAN-LADI` are one name; for spellings that sound alike see `sound.ts`.
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
