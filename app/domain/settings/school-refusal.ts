import { isHomePlace } from '../households/places'
import { pcodeLevel } from '../households/pcodes'
import { foldName } from '../text/fold'

type School = { id: string; name: string; communePcode: string }

/** Why a school cannot be named so, or null: two of one name in a commune are one school. */
export function schoolRefusal(
  { id, name, communePcode }: School,
  others: readonly School[],
): 'no-such-commune' | 'school-known' | null {
  if (!isHomePlace(communePcode) || pcodeLevel(communePcode) !== 3) return 'no-such-commune'
  const same = (other: School) => other.id !== id && other.communePcode === communePcode && sameName(other.name, name)
  return others.some(same) ? 'school-known' : null
}

function sameName(one: string, other: string) {
  return foldName(one) === foldName(other)
}
