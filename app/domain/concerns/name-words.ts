import { foldName } from '../text/fold'

const shortest = 3

/**
 * The words by which a person named in a worry is recognised: a focal point who shares one of them with what was typed
 * does not see that worry. Rather one too many than the person it is about. Source: docs/programme-rules.md §13.
 */
export function nameWords(text: string): string[] {
  return [
    ...new Set(
      foldName(text)
        .split(' ')
        .filter((word) => [...word].length >= shortest),
    ),
  ]
}
