/** Pixels a text takes in a wide system font, rather too many than too few. */
export function textWidth(text: string, fontSize: number, weight: 'normal' | 'bold' = 'normal'): number {
  let ems = 0
  for (const character of text) ems += characterEms(character)
  return Math.ceil(ems * fontSize * (weight === 'bold' ? 1.06 : 1))
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(text: string, width: number, fontSize: number, weight: 'normal' | 'bold' = 'normal'): string {
  if (textWidth(text, fontSize, weight) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize, weight) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Words in lines no wider than `width`; what needs more than `limit` lines is cut. */
export function wrapText(text: string, width: number, fontSize: number, limit: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const kept = lines.slice(0, limit)
  if (lines.length > limit) kept[limit - 1] = `${kept[limit - 1] ?? ''} ${lines[limit] ?? ''}`
  return kept.map((line) => fitText(line, width, fontSize))
}

function characterEms(character: string) {
  if (/[\u0300-\u036f]/.test(character)) return 0
  if (/[ijlI.,:;'’|! ·]/.test(character)) return 0.29
  if (/[tfr()-]/.test(character)) return 0.38
  if (/[ckszvxyJ]/.test(character)) return 0.53
  if (/[mwMW%@—]/.test(character)) return 0.92
  if (/\p{Lu}/u.test(character)) return 0.7
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character.charCodeAt(0) > 0x2e80 ? 1.1 : 0.58
  return 0.29
}
