/**
 * Letters of other alphabets, and rarer Latin ones, as the plain Latin letter that they look like: one `а` of the
 * Cyrillic alphabet makes no other person. Source: Unicode UTS #39, confusables.txt, as far as Cyrillic, Greek and
 * these Latin letters go; where a small Cyrillic letter is a capital's small form (`в`), it reads as the capital does.
 */
export function asLatinLooks(text: string): string {
  return text.replace(/[ıȷɑɡɩǀͰ-ϿЀ-ԯ]/g, (letter) => latinLooks.get(letter) ?? letter)
}

const alphabets: readonly (readonly [string, string])[] = [
  ['ıȷɑɡɩǀ', 'ijagil'],
  ['АВЕЅІЈКМНОРСТУХҮԚԜԌԀӀѴЬ', 'ABESIJKMHOPCTYXYQWGDIVb'],
  ['авгеѕіјкмнорстухүһԛԝԍԁӏѵьҫ', 'abresijkmhopctyxyhqwgdlvbc'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αβγεηικνορςτυχϳ', 'abyenikvopctuxj'],
]

const latinLooks = new Map(
  alphabets.flatMap(([letters, looks]) => [...letters].map((letter, place) => [letter, looks.charAt(place)] as const)),
)
