import { isNearName } from '../procurement/supplier-likeness'
import { nameParts, shortens } from '../text/shortens'

export type WitnessRefusal = 'witness-unnamed' | 'witness-is-deliverer' | 'witness-is-caregiver' | 'witness-too-near'

export type Hands = {
  /** The name shown, and the one to sign in with. */
  delivererNames: readonly [string, string]
  caregiverName: string
}

/**
 * Why these words name no third person, or null: they hold no name, or that of somebody whose hands are in it, however
 * it is spelt; a short form or one that is nearly theirs asks for a full name. Source: docs/programme-rules.md §23.
 */
export function witnessRefusal(witness: string, { delivererNames, caregiverName }: Hands): WitnessRefusal | null {
  if ((witness.match(/\p{L}/gu) ?? []).length < 2) return 'witness-unnamed'
  if (delivererNames.some((name) => names(witness, name))) return 'witness-is-deliverer'
  if (names(witness, caregiverName)) return 'witness-is-caregiver'
  const [shown] = delivererNames
  return [shown, caregiverName].some(
    (name) => isNearName(witness, name) || shortens(nameParts(witness), nameParts(name)),
  )
    ? 'witness-too-near'
    : null
}

/** Every part of the name stands in the words, in any order, or they are one but for spaces and signs. */
function names(words: string, name: string) {
  const said = new Set(nameParts(words))
  const parts = nameParts(name)
  if (parts.length === 0) return false
  return parts.every((part) => said.has(part)) || nameParts(words).join('') === parts.join('')
}
