import { foldName } from '../text/fold'
import type { Signing, Statement } from './handover-words'
import { isSignature } from './signature'

export type HandoverRefusal =
  | 'caregiver-absent'
  | 'absence-unexplained'
  | 'witness-is-deliverer'
  | 'witness-is-caregiver'
  | 'signature-missing'
  | 'paper-number-missing'
  | 'explainer-missing'

export type HandoverPeople = {
  purpose: 'business' | 'school'
  delivererName: string
  caregiverName: string
}

export type SignedHandover = {
  witness: string
  caregiverPresent: boolean
  /** Asked for school supplies only. */
  childPresent?: boolean | undefined
  note?: string | undefined
  signedBy: Signing
  signature?: string | undefined
  paperNumber?: string | undefined
  nothingOwed: Statement
  explainedBy?: string | undefined
}

/**
 * Why a handover does not count as witnessed, signed and understood, or null. A business kit goes into the caregiver's
 * own hands; the witness is a third person. Source: docs/programme-rules.md §23.
 */
export function handoverRefusal(people: HandoverPeople, handover: SignedHandover): HandoverRefusal | null {
  const { witness, caregiverPresent, childPresent, note, signedBy, signature, paperNumber } = handover
  if (people.purpose === 'business' && !caregiverPresent) return 'caregiver-absent'
  if (people.purpose === 'school' && !(caregiverPresent && childPresent) && note === undefined)
    return 'absence-unexplained'
  if (names(witness, people.delivererName)) return 'witness-is-deliverer'
  if (names(witness, people.caregiverName)) return 'witness-is-caregiver'
  if (signedBy === 'onScreen' && !isSignature(signature ?? '')) return 'signature-missing'
  if (signedBy !== 'onScreen' && paperNumber === undefined) return 'paper-number-missing'
  return handover.nothingOwed === 'explainedOrally' && handover.explainedBy === undefined ? 'explainer-missing' : null
}

/** Whether these words hold every part of the name, in any order: `Issoufou Hadiza, mère` names `Hadiza Issoufou`. */
function names(words: string, name: string) {
  const said = new Set(foldName(words).split(' '))
  const parts = foldName(name).split(' ').filter(Boolean)
  return parts.length > 0 && parts.every((part) => said.has(part))
}
