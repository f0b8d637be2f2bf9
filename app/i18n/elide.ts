const vowel = /^[aeiouœæ]/i
const shortened: Record<string, string> = { de: 'd’', De: 'D’', que: 'qu’', Que: 'Qu’' }

/**
 * “d’Abdoulkarim”, “de Moussa”: a French word and the name after it. Before h and y the word stays whole, as in most names
 * of Niger (de Hadjara, de Yacouba).
 */
export function elide(word: string, name: string): string {
  const first = name.normalize('NFD')
  return (vowel.test(first) ? shortened[word] : undefined)?.concat(name) ?? `${word} ${name}`
}

/** French words whose end falls before a vowel, made one with the value that follows them. */
export function withElisions(words: string): string {
  return words.replace(/(?<![\p{L}’])([Dd]e|[Qq]ue) \{\{(\w+)\}\}/gu, '{{$2, $1}}')
}
