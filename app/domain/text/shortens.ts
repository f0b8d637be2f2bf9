import { foldName } from './fold'

/** The words of a name as they are compared. */
export function nameParts(name: string): string[] {
  return foldName(name).split(' ').filter(Boolean)
}

/** Each word begins a part of the name of its own: `R. Djibo` and `Rabi` for `Rabi Djibo`. */
export function shortens(words: readonly string[], parts: readonly string[]): boolean {
  const left = [...parts]
  return words.every((word) => {
    const place = left.findIndex((part) => part.startsWith(word))
    if (place !== -1) left.splice(place, 1)
    return place !== -1
  })
}
