import { editDistance } from '../text/edit-distance'
import { foldName } from '../text/fold'
import { soundOf } from '../text/sound'

/**
 * Whether two names of suppliers may mean one: they sound alike word by word, whatever the order, or differ by two
 * signs at most (one where the shorter has fewer than eight); two that bear different numbers do not. A warning, never a refusal. Source: docs/programme-rules.md §20.
 */
export function isNearName(one: string, other: string): boolean {
  const [first, second] = [foldName(one), foldName(other)]
  if (first === '' || second === '') return false
  if (/\d/.test(first) && /\d/.test(second) && digitsOf(first) !== digitsOf(second)) return false
  if (sounds(first) === sounds(second)) return true
  const allowed = Math.min(first.length, second.length) < 8 ? 1 : 2
  return Math.abs(first.length - second.length) <= allowed && editDistance(first, second) <= allowed
}

/** The digits that tell a phone from another: the last eight, with or without the country's code; null for fewer. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? null : digits.slice(-8)
}

function digitsOf(name: string) {
  return name.replace(/\D/g, '')
}

function sounds(name: string) {
  return name.split(' ').map(soundOf).sort().join(' ')
}
