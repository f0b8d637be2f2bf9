import { foldName } from '../text/fold'
import { soundOf } from '../text/sound'

/**
 * Whether two names of suppliers may mean one: they sound alike word by word, whatever the order, or differ by two
 * signs at most (one where the shorter has fewer than eight). A warning, never a refusal. Source: docs/programme-rules.md §20.
 */
export function isNearName(one: string, other: string): boolean {
  const [first, second] = [foldName(one), foldName(other)]
  if (first === '' || second === '') return false
  if (sounds(first) === sounds(second)) return true
  const allowed = Math.min(first.length, second.length) < 8 ? 1 : 2
  return Math.abs(first.length - second.length) <= allowed && distance(first, second) <= allowed
}

/** The digits that tell a phone from another: the last eight, with or without the country's code; null for fewer. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? null : digits.slice(-8)
}

function sounds(name: string) {
  return name.split(' ').map(soundOf).sort().join(' ')
}

/** Levenshtein. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, sign] of [...one].entries()) {
    const next = [index + 1]
    for (const [place, otherSign] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (sign === otherSign ? 0 : 1)
      next.push(Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
